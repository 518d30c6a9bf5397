import Screen
import Testing

@testable import Interface

@Suite struct LineEditorTests {
    private func typed(_ keys: [Key], into text: String = "hook:save run>5ms") -> LineEditor {
        var editor = LineEditor(text)
        for key in keys { _ = editor.take(key) }
        return editor
    }

    @Test(
        arguments: [
            ([.character("!")], "hook:save run>5ms!", 18),
            ([.backspace], "hook:save run>5m", 16),
            ([.home, .delete], "ook:save run>5ms", 0),
            ([.home, .backspace], "hook:save run>5ms", 0),
            ([.delete], "hook:save run>5ms", 17),
            ([.control("w")], "hook:save ", 10),
            ([.control("w"), .control("w")], "", 0),
            ([.control("u")], "", 0),
            ([.home, .control("k")], "", 0),
            ([.left, .left, .character("é")], "hook:save run>5éms", 16),
            ([.control("a"), .right, .control("f"), .control("b")], "hook:save run>5ms", 1),
            ([.home, .left], "hook:save run>5ms", 0),
            ([.end, .right], "hook:save run>5ms", 17),
        ] as [([Key], String, Int)])
    func `keys change a line as in a shell`(keys: [Key], text: String, cursor: Int) {
        let editor = typed(keys)

        #expect(editor.text == text)
        #expect(editor.cursor == cursor)
    }

    @Test(arguments: [Key.up, .enter, .function(2), .tab]) func `a key that means nothing to a line is not taken`(
        key: Key
    ) {
        var editor = LineEditor("x")

        let isTaken = editor.take(key)

        #expect(!isTaken)
        #expect(editor == LineEditor("x"))
    }

    @Test func `a line grows no longer than its limit`() {
        var editor = LineEditor(String(repeating: "x", count: LineEditor.limit + 5))

        _ = editor.take(.character("y"))
        editor.replace(0..<1, with: "long")

        #expect(editor.characters.count == LineEditor.limit)
        #expect(!editor.text.contains("y"))
    }

    @Test func `completion goes round its candidates`() {
        var editor = LineEditor("mode ")
        var completion = Completion(range: 5..<5, candidates: ["async", "blocking"])

        var texts: [String] = []
        for _ in 0..<3 {
            completion.step(by: 1, in: &editor)
            texts.append(editor.text)
        }

        #expect(texts == ["mode async", "mode blocking", "mode async"])
    }
}
