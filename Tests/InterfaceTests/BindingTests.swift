import Screen
import Testing

@testable import Interface

@Suite struct BindingTests {
    @Test(arguments: Command.allCases) func `every command has keys and a help text`(command: Command) {
        let bindings = Keymap.standard.bindings.filter { $0.command == command }

        #expect(!bindings.isEmpty)
        #expect(bindings.allSatisfy { !$0.keys.isEmpty && !$0.help.isEmpty && !$0.scopes.isEmpty })
    }

    @Test(arguments: Scope.allCases) func `a key means one thing in each place`(scope: Scope) {
        let keys = Keymap.standard.bindings(in: scope).flatMap(\.keys)

        #expect(Set(keys).count == keys.count)
    }

    @Test(arguments: [Scope.requests, .request]) func `the help lists every key of the place it was asked for in`(
        scope: Scope
    ) {
        let size = Size(columns: 160, rows: 60)
        var model = scope == .requests ? Scene.model(size) : Scene.open(4_210, size)

        _ = update(&model, .input(.key(.character("?"))))

        let text = draw(model, in: size).text
        for binding in Keymap.standard.bindings(in: scope) {
            #expect(text.contains(binding.help))
            #expect(text.contains(binding.keys.map { $0.label(glyphs: .unicode) }.joined(separator: " ")))
        }
    }

    @Test func `the help says why a key does nothing now`() {
        let size = Size(columns: 100, rows: 40)
        var model = Scene.empty(size)

        _ = update(&model, .input(.key(.character("?"))))

        #expect(draw(model, in: size).text.contains("not now: there is no request to open yet"))
    }

    @Test(arguments: Tab.allCases) func `a number brings up its view, from every other`(tab: Tab) {
        let size = Size(columns: 100, rows: 30)
        for before in Tab.allCases {
            var model = Scene.open(4_210, size)
            _ = update(&model, .input(.key(before.key)))

            _ = update(&model, .input(.key(tab.key)))

            #expect(model.scope == tab.scope)
            #expect(draw(model, in: size).line(2).contains("\(tab.rawValue) \(tab.title)"))
        }
    }

    @Test func `a key that is given to a command is taken from the one that had it`() {
        let keymap = Keymap.standard.rebound([.pause: [.character("m")], .quit: []])

        #expect(keymap.binding(of: .character("m"), in: .requests)?.command == .pause)
        #expect(keymap.binding(of: .character(" "), in: .requests) == nil)
        #expect(keymap.binding(of: .character("q"), in: .requests) == nil)
        #expect(keymap.binding(of: .character("q"), in: .help)?.command == .back)
        #expect(keymap.bindings.contains { $0.command == .switchMode && $0.keys.isEmpty })
    }

    @Test(arguments: [Key.escape, .character("?"), .character("q")]) func `the help closes`(key: Key) {
        let size = Size(columns: 80, rows: 24)
        var model = Scene.open(4_210, size)
        let before = model

        _ = update(&model, .input(.key(.character("?"))))
        #expect(model.scope == .help)
        #expect(update(&model, .input(.key(key))).isEmpty)

        #expect(model == before)
    }
}
