import ActingWeb
import JSON
import Testing

/// How a hook is declared decides what it is; fault 8 of the reference, which runs some async hooks as if they were not.
@Suite struct RegistrationTests {
    @Test func `a closure that awaits nothing is a sync hook`() {
        let app = App(name: "test")

        app.actionHook("plain") { _, call in call.data }
        app.actionHook("throwing") { _, call in .string(try call.string("text")) }
        app.methodHook("method") { _, _ in nil }

        #expect(shapes(of: app, .action) == ["plain": false, "throwing": false])
        #expect(shapes(of: app, .method) == ["method": false])
    }

    @Test func `a closure that awaits is an async hook`() {
        let app = App(name: "test")

        app.actionHook("awaiting") { actor, _ in try await actor.properties.value("a") }
        app.actionHook("longer") { _, call in
            await Task.yield()
            return call.data
        }
        app.methodHook("method") { _, _ in
            await Task.yield()
            return nil
        }

        #expect(shapes(of: app, .action) == ["awaiting": true, "longer": true])
        #expect(shapes(of: app, .method) == ["method": true])
    }

    @Test func `a closure declared async is an async hook although it awaits nothing`() {
        let app = App(name: "test")

        app.actionHook("declared") { _, call async in call.data }
        app.actionHook("both") { _, call async throws in .string(try call.string("text")) }
        app.methodHook("method") { _, _ async in nil }

        #expect(shapes(of: app, .action) == ["declared": true, "both": true])
        #expect(shapes(of: app, .method) == ["method": true])
    }

    @Test func `a named function is taken as it was declared`() {
        let app = App(name: "test")

        app.actionHook("plain", HookMetadata(), as: .none, plain)
        app.actionHook("awaiting", HookMetadata(), as: .none, awaiting)

        #expect(shapes(of: app, .action) == ["plain": false, "awaiting": true])
    }

    @Test func `hooks of a kind are listed by name in order of first registration`() {
        let app = App(name: "test")

        app.actionHook("b") { _, _ in nil }
        app.actionHook("a") { _, _ in nil }
        app.actionHook("b") { _, _ in nil }
        app.actionHook { _, _ in nil }

        let hooks = Array(app.hooks.current.all(.action))
        #expect(hooks.map(\.name) == ["b", "b", "a", "*"])
        #expect(hooks.map(\.index) == [0, 1, 0, 0])
        #expect(hooks.map(\.isWildcard) == [false, false, false, true])
    }

    @Test func `a table does not change with later registrations`() {
        let app = App(name: "test")
        let table = app.hooks.current

        app.actionHook("late") { _, _ in nil }

        #expect(table.candidates(.action, named: "late").isEmpty)
        #expect(app.hooks.current.candidates(.action, named: "late").count == 1)
    }

    private func shapes(of app: App, _ kind: HookKind) -> [String: Bool] {
        let shapes = app.hooks.current.all(kind).map { ($0.name, $0.isAsynchronous) }
        return Dictionary(shapes, uniquingKeysWith: { first, _ in first })
    }
}

@Sendable private func plain(_ actor: ActorInterface, _ call: HookInvocation) throws -> JSONValue? { call.data }
@Sendable private func awaiting(_ actor: ActorInterface, _ call: HookInvocation) async -> JSONValue? { call.data }
