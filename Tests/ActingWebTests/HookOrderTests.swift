import ActingWeb
import JSON
import Testing

/// Who is asked, in which order, and whose answer counts: the same for both executors and both shapes of hook.
@Suite struct HookOrderTests {
    enum Behaviour: Sendable {
        case answers(JSONValue)
        case passes
        case throwing(String)

        func act() throws -> JSONValue? {
            switch self {
            case .answers(let value): return value
            case .passes: return nil
            case .throwing(let reason): throw Refusal(reason: reason)
            }
        }
    }

    enum Expected: Equatable {
        case answer(JSONValue?)
        case failure(hook: String, index: Int, reason: String)
    }

    struct Case: CustomTestStringConvertible {
        let rule: String
        var named: [Behaviour] = []
        var wildcard: [Behaviour] = []
        let expected: Expected
        let asked: [String]

        var testDescription: String { rule }
    }

    enum Kind {
        case action, method
    }

    /// An executor together with the shape of the hooks that it runs.
    enum Way: CaseIterable {
        case syncHookBlocking, asyncHookBlocking, syncHookAwaiting, asyncHookAwaiting

        var isAsynchronousHook: Bool { self == .asyncHookBlocking || self == .asyncHookAwaiting }
        var isBlocking: Bool { self == .syncHookBlocking || self == .asyncHookBlocking }
    }

    static let cases = [
        Case(
            rule: "the first registered answers",
            named: [.answers("one"), .answers("two")], expected: .answer("one"), asked: ["go/0"]
        ),
        Case(
            rule: "nil passes the question on",
            named: [.passes, .answers("two"), .answers("three")], expected: .answer("two"), asked: ["go/0", "go/1"]
        ),
        Case(
            rule: "the wildcard is not asked where a hook answered",
            named: [.answers("named")], wildcard: [.answers("any")], expected: .answer("named"), asked: ["go/0"]
        ),
        Case(
            rule: "the wildcard is asked after the name's own hooks",
            named: [.passes, .passes], wildcard: [.passes, .answers("any")],
            expected: .answer("any"), asked: ["go/0", "go/1", "*/0", "*/1"]
        ),
        Case(
            rule: "an error falls through to the next hook",
            named: [.throwing("first"), .answers("two")], expected: .answer("two"), asked: ["go/0", "go/1"]
        ),
        Case(
            rule: "an error falls through to the wildcard",
            named: [.throwing("first")], wildcard: [.answers("any")],
            expected: .answer("any"), asked: ["go/0", "*/0"]
        ),
        Case(
            rule: "the first error is kept where none answers",
            named: [.passes, .throwing("first"), .throwing("second")], wildcard: [.throwing("third"), .passes],
            expected: .failure(hook: "go", index: 1, reason: "first"), asked: ["go/0", "go/1", "go/2", "*/0", "*/1"]
        ),
        Case(
            rule: "a wildcard's error is reported under its own name",
            wildcard: [.passes, .throwing("any")],
            expected: .failure(hook: "*", index: 1, reason: "any"), asked: ["*/0", "*/1"]
        ),
        Case(rule: "no hook, no answer", expected: .answer(nil), asked: []),
        Case(rule: "all pass, no answer", named: [.passes, .passes], expected: .answer(nil), asked: ["go/0", "go/1"]),
        Case(rule: "{} is an answer", named: [.answers([:]), .passes], expected: .answer([:]), asked: ["go/0"]),
        Case(rule: "[] is an answer", named: [.answers([]), .passes], expected: .answer([]), asked: ["go/0"]),
        Case(rule: "false is an answer", named: [.answers(false), .passes], expected: .answer(false), asked: ["go/0"]),
        Case(rule: "0 is an answer", named: [.answers(0), .passes], expected: .answer(0), asked: ["go/0"]),
        Case(rule: "\"\" is an answer", named: [.answers(""), .passes], expected: .answer(""), asked: ["go/0"]),
        Case(
            rule: "a JSON null is an answer",
            named: [.answers(.null), .passes], expected: .answer(.some(.null)), asked: ["go/0"]
        ),
    ]

    @Test(arguments: cases, Way.allCases)
    func `hooks are asked in order until one answers`(_ given: Case, way: Way) async throws {
        let asked = Log<String>()
        let app = Self.app(given, way, Kind.action, asked)

        let outcome = try await Self.outcome(of: app, way, .action)

        #expect(outcome == given.expected)
        #expect(asked.entries == given.asked)
    }

    @Test(arguments: cases, Way.allCases)
    func `methods follow the rules of actions`(_ given: Case, way: Way) async throws {
        let asked = Log<String>()
        let app = Self.app(given, way, Kind.method, asked)

        let outcome = try await Self.outcome(of: app, way, .method)

        #expect(outcome == given.expected)
        #expect(asked.entries == given.asked)
    }

    @Test(arguments: Way.allCases)
    func `a wildcard hook learns the name that was asked for`(way: Way) async throws {
        let app = App(name: "test")
        if way.isAsynchronousHook {
            app.actionHook { _, call async in .string(call.name) }
        } else {
            app.actionHook { _, call in .string(call.name) }
        }

        #expect(try await Self.outcome(of: app, way, .action) == .answer("go"))
    }

    @Test func `asking for the wildcard's own name asks its hooks once`() throws {
        let app = App(name: "test")
        let asked = Log<String>()
        app.actionHook { _, call in
            asked.add(call.name)
            return nil
        }

        _ = try app.executeAction("*", actor: .example, data: [:])

        #expect(asked.entries == ["*"])
    }

    @Test func `an observer is told each hook's place and whether it is a wildcard`() throws {
        let app = App(name: "test")
        app.actionHook("go") { _, _ in nil }
        app.actionHook("go") { _, _ in throw Refusal(reason: "no") }
        app.actionHook { _, _ in "any" }
        let calls = CallLog()

        _ = try ObservedRequest.$current.withValue(ObservedRequest(mode: .async, observer: calls)) {
            try app.executeAction("go", actor: .example, data: [:])
        }

        #expect(calls.entered.entries.map(\.hook.index) == [0, 1, 0])
        #expect(calls.entered.entries.map(\.hook.isWildcard) == [false, false, true])
        #expect(calls.entered.entries.map(\.name) == ["go", "go", "go"])
        #expect(calls.ended.entries.map(\.call.id) == calls.entered.entries.map(\.id))
        #expect(
            calls.ended.entries.map { String(describing: $0.end.result) }
                == ["passed", "threw(no)", "answered"])
    }

    private static func app(_ given: Case, _ way: Way, _ kind: Kind, _ asked: Log<String>) -> App {
        let app = App(name: "test")
        for (name, behaviours) in [("*", given.wildcard), ("go", given.named)] {
            for (index, behaviour) in behaviours.enumerated() {
                let sync: Hook.Synchronous<HookInvocation> = { _, _ in
                    asked.add("\(name)/\(index)")
                    return try behaviour.act()
                }
                let async: Hook.Asynchronous<HookInvocation> = { actor, call in
                    await Task.yield()
                    return try sync(actor, call)
                }
                switch (kind, way.isAsynchronousHook) {
                case (.action, false): app.actionHook(name, HookMetadata(), as: .none, sync)
                case (.action, true): app.actionHook(name, HookMetadata(), as: .none, async)
                case (.method, false): app.methodHook(name, HookMetadata(), sync)
                case (.method, true): app.methodHook(name, HookMetadata(), async)
                }
            }
        }
        return app
    }

    private static func outcome(of app: App, _ way: Way, _ kind: Kind) async throws -> Expected {
        let actor = try ActorInterface.example
        do {
            let value: JSONValue?
            switch (kind, way.isBlocking) {
            case (.action, true):
                value = try await onPlainThread { try app.executeAction("go", actor: actor, data: [:]) }
            case (.action, false): value = try await app.executeActionAsync("go", actor: actor, data: [:])
            case (.method, true):
                value = try await onPlainThread { try app.executeMethod("go", actor: actor, data: [:]) }
            case (.method, false): value = try await app.executeMethodAsync("go", actor: actor, data: [:])
            }
            return .answer(value)
        } catch let failure as HookFailure {
            let refusal = try #require(failure.error as? Refusal)
            return .failure(hook: failure.hook, index: failure.index, reason: refusal.reason)
        }
    }
}
