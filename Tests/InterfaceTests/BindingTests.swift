import Screen
import Testing

@testable import Interface

@Suite struct BindingTests {
    @Test(arguments: Command.allCases) func `every command has keys and a help text`(command: Command) {
        let bindings = Binding.all.filter { $0.command == command }

        #expect(!bindings.isEmpty)
        #expect(bindings.allSatisfy { !$0.keys.isEmpty && !$0.help.isEmpty && !$0.scopes.isEmpty })
    }

    @Test(arguments: Scope.allCases) func `a key means one thing in each place`(scope: Scope) {
        let keys = Binding.all(in: scope).flatMap(\.keys)

        #expect(Set(keys).count == keys.count)
    }

    @Test(arguments: [Scope.requests, .request]) func `the help lists every key of the place it was asked for in`(
        scope: Scope
    ) {
        let size = Size(columns: 160, rows: 60)
        var model = scope == .requests ? Scene.model(size) : Scene.open(4_210, size)

        _ = update(&model, .input(.key(.character("?"))))

        let text = draw(model, in: size).text
        for binding in Binding.all(in: scope) {
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

    @Test(arguments: Scope.allCases) func `keys of views that do not exist are bound to nothing`(scope: Scope) {
        #expect("234567".allSatisfy { Binding.of(.character($0), in: scope) == nil })
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
