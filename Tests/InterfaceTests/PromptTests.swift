import Analysis
import Screen
import Testing
import Trace

@testable import Interface

@Suite struct PromptTests {
    private let size = Size(columns: 100, rows: 30)

    @Test func `a line of commands is typed, shown with its cursor, and followed`() {
        let typing = Keyboard.press(Keyboard.keys(":mode blocking"), Scene.model(size)).model
        let frame = draw(typing, in: size)

        #expect(frame.line(29).hasPrefix(" :mode blocking"))
        #expect(frame.cursor == Position(row: 29, column: 15))
        let (after, effects) = Keyboard.press([.enter], typing)
        #expect(effects == [.switchMode(.blocking)])
        #expect(after.prompt == nil)
    }

    @Test func `what is wrong with a line of commands is said`() {
        let (model, effects) = Keyboard.press(Keyboard.keys(":moode async") + [.enter], Scene.model(size))

        #expect(effects.isEmpty)
        #expect(model.notice == "\"moode\" is not a command; did you mean \"mode\"?")
    }

    @Test func `the history comes back, and then what was typed`() {
        var model = Keyboard.press(
            Keyboard.keys(":sort total") + [.enter] + Keyboard.keys(":sort run") + [.enter], Scene.model(size)
        ).model

        var texts: [String?] = []
        model = Keyboard.press(Keyboard.keys(":op"), model).model
        for key in [Key.up, .up, .up, .down, .down] as [Key] {
            model = Keyboard.press([key], model).model
            texts.append(model.prompt?.editor.text)
        }

        #expect(texts == ["sort run", "sort total", "sort total", "sort run", "op"])
    }

    @Test func `tab completes, and the candidates stand above the line`() {
        let model = Keyboard.press(Keyboard.keys(":mode ") + [.tab, .tab], Scene.model(size)).model

        #expect(model.prompt?.editor.text == "mode thread-pool")
        #expect(draw(model, in: size).line(28).contains("async  thread-pool  blocking  misuse"))
    }

    @Test(arguments: [Key.escape, .control("c")]) func `a line is left without a trace`(key: Key) {
        let before = Scene.model(size)

        #expect(Keyboard.press(Keyboard.keys(":quit") + [key], before).model == before)
    }

    @Test func `a comment is kept with its request and marked in the list`() {
        let model = Keyboard.press(Keyboard.keys(";slow one") + [.enter], Scene.model(size)).model

        #expect(model.remarks.comments[4_213] == "slow one")
        #expect(draw(model, in: size).text.contains(";▸ 4213"))
        #expect(Keyboard.press([.character(";"), .control("u"), .enter], model).model.remarks.isEmpty)
    }

    @Test func `quitting asks once where marks would be lost`() {
        let marked = Keyboard.press([.character("*")], Scene.model(size)).model

        let (asked, none) = Keyboard.press([.character("q")], marked)
        #expect(none.isEmpty)
        #expect(draw(asked, in: size).line(29).contains("1 marks and comments are kept nowhere else"))
        #expect(Keyboard.press([.character("n")], asked).model == marked)
        #expect(Keyboard.press([.character("y")], asked).effects == [.quit(leavingScreen: false)])
    }

    @Test func `marks are found again, round and round`() {
        var model = Keyboard.press([.character("*"), .down, .down, .character("*"), .down], Scene.model(size)).model

        var found: [Request.ID?] = []
        for _ in 0..<3 {
            model = Keyboard.press([.character("'")], model).model
            found.append(model.selectedEntry?.id)
        }

        #expect(found == [4_213, 4_211, 4_213])
    }
}
