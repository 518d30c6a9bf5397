import ActingWeb
import JSON
import Testing

/// What the hooks of a property make of a value: the same for both executors and both shapes of hook.
@Suite struct PropertyHookTests {
    typealias Way = HookOrderTests.Way

    enum Behaviour: Sendable {
        /// Answers with the value it was given and a text behind it.
        case adds(String)
        case answers(JSONValue)
        case hides
        case throwing(String)

        func act(_ value: JSONValue?) throws -> JSONValue? {
            switch self {
            case .adds(let text): .string((value?.string ?? "nothing") + text)
            case .answers(let value): value
            case .hides: nil
            case .throwing(let reason): throw Refusal(reason: reason)
            }
        }
    }

    enum Expected: Equatable {
        /// What came out, and the error that was kept beside it.
        case value(JSONValue?, failure: String? = nil)
        case rejected(hook: String, index: Int, reason: String)
    }

    struct Case: CustomTestStringConvertible {
        let rule: String
        var operations: [PropertyOperation] = [.get, .put, .post, .delete]
        var named: [Behaviour] = []
        var wildcard: [Behaviour] = []
        let expected: Expected
        let asked: [String]

        var testDescription: String { rule }
    }

    static let cases = [
        Case(rule: "no hook leaves the value as it is", expected: .value("x"), asked: []),
        Case(
            rule: "each gets the value that the one before it has left, the wildcard's last and always",
            named: [.adds("1"), .adds("2")], wildcard: [.adds("*")],
            expected: .value("x12*"), asked: ["p/0", "p/1", "*/0"]
        ),
        Case(rule: "an answer replaces the value", named: [.answers(false)], expected: .value(false), asked: ["p/0"]),
        Case(
            rule: "a JSON null is a value", named: [.answers(.null)], expected: .value(.some(.null)), asked: ["p/0"]
        ),
        Case(
            rule: "a write is rejected by the first hook that answers nothing, and no more are asked",
            operations: [.put, .post], named: [.adds("1"), .hides, .adds("3")], wildcard: [.adds("*")],
            expected: .rejected(hook: "p", index: 1, reason: "it answered nothing"), asked: ["p/0", "p/1"]
        ),
        Case(
            rule: "a write is rejected by the first hook that throws, and no more are asked",
            operations: [.put, .post], named: [.adds("1"), .throwing("no"), .throwing("later")],
            expected: .rejected(hook: "p", index: 1, reason: "no"), asked: ["p/0", "p/1"]
        ),
        Case(
            rule: "the wildcard rejects a write as well",
            operations: [.put, .post], named: [.adds("1")], wildcard: [.hides],
            expected: .rejected(hook: "*", index: 0, reason: "it answered nothing"), asked: ["p/0", "*/0"]
        ),
        Case(
            rule: "what a hook hides from a reader is nothing to the next one",
            operations: [.get], named: [.hides, .adds("2")], expected: .value("nothing2"), asked: ["p/0", "p/1"]
        ),
        Case(
            rule: "what all hooks have left of nothing stays hidden",
            operations: [.get], named: [.adds("1"), .hides], wildcard: [.hides],
            expected: .value(nil), asked: ["p/0", "p/1", "*/0"]
        ),
        Case(
            rule: "a hook that throws leaves the value as it was, and the first error is kept",
            operations: [.get, .delete], named: [.adds("1"), .throwing("first"), .throwing("second"), .adds("4")],
            expected: .value("x14", failure: "first"), asked: ["p/0", "p/1", "p/2", "p/3"]
        ),
        Case(
            rule: "a removal for which the hooks leave nothing is rejected in the name of the one that took the value",
            operations: [.delete], named: [.adds("1"), .hides], wildcard: [.hides],
            expected: .rejected(hook: "p", index: 1, reason: "it answered nothing"), asked: ["p/0", "p/1", "*/0"]
        ),
        Case(
            rule: "a removal happens where a later hook gives a value again",
            operations: [.delete], named: [.hides, .answers(1)], expected: .value(1), asked: ["p/0", "p/1"]
        ),
    ]

    @Test(arguments: cases, Way.allCases)
    func `the value goes from hook to hook`(_ given: Case, way: Way) async throws {
        for operation in given.operations {
            let asked = Log<String>()
            let app = Self.app(given, way, asked)

            let outcome = try await Self.outcome(of: app, way, operation)

            #expect(outcome == given.expected, "\(operation)")
            #expect(asked.entries == given.asked, "\(operation)")
        }
    }

    @Test(arguments: Way.allCases)
    func `a hook learns the operation, the name and the path`(_ way: Way) async throws {
        let app = App(name: "test")
        let seen = Log<String>()
        let note = { @Sendable (change: PropertyChange) in
            seen.add("\(change.operation) \(change.name) \(change.path.joined(separator: "/"))")
        }
        if way.isAsynchronousHook {
            app.propertyHook { _, change async in
                note(change)
                return change.value
            }
        } else {
            app.propertyHook { _, change in
                note(change)
                return change.value
            }
        }

        for operation in PropertyOperation.allCases {
            _ = try await Self.outcome(of: app, way, operation, path: ["a", "b"])
        }

        #expect(seen.entries == ["get p a/b", "put p a/b", "post p a/b", "delete p a/b"])
    }

    @Test(arguments: PropertyOperation.allCases)
    func `a hook is asked about the operations that it was registered for`(_ operation: PropertyOperation) throws {
        let app = App(name: "test")
        app.propertyHook("p", on: [operation]) { _, _ in "seen" }

        for other in PropertyOperation.allCases {
            let value = try app.executeProperty(other, "p", value: "x", actor: .example).value
            #expect(value == (other == operation ? "seen" : "x"))
        }
    }

    @Test func `a rejection says what was rejected, by which hook, and why`() throws {
        let app = App(name: "test")
        app.propertyHook("p", on: [.put]) { _, _ in nil }
        app.propertyHook("q", on: [.post]) { _, _ in throw Refusal(reason: "too long") }

        let refused = #expect(throws: PropertyRejected.self) {
            try app.executeProperty(.put, "p", value: 1, actor: .example)
        }
        let failed = #expect(throws: PropertyRejected.self) {
            try app.executeProperty(.post, "q", value: 1, actor: .example)
        }

        #expect(
            refused?.description == "put of property \"p\" was rejected by property hook \"p\": it answered nothing")
        #expect(failed?.description == "post of property \"q\" was rejected by property hook \"q\": too long")
    }

    private static func app(_ given: Case, _ way: Way, _ asked: Log<String>) -> App {
        let app = App(name: "test")
        for (name, behaviours) in [("*", given.wildcard), ("p", given.named)] {
            for (index, behaviour) in behaviours.enumerated() {
                let sync: Hook.Synchronous<PropertyChange> = { _, change in
                    asked.add("\(name)/\(index)")
                    return try behaviour.act(change.value)
                }
                let async: Hook.Asynchronous<PropertyChange> = { actor, change in
                    await Task.yield()
                    return try sync(actor, change)
                }
                if way.isAsynchronousHook { app.propertyHook(name, async) } else { app.propertyHook(name, sync) }
            }
        }
        return app
    }

    private static func outcome(
        of app: App, _ way: Way, _ operation: PropertyOperation, path: [String] = []
    ) async throws -> Expected {
        let actor = try ActorInterface.example
        do {
            let outcome: HookOutcome<JSONValue?>
            if way.isBlocking {
                outcome = try await onPlainThread {
                    try app.executeProperty(operation, "p", path: path, value: "x", actor: actor)
                }
            } else {
                outcome = try await app.executePropertyAsync(operation, "p", path: path, value: "x", actor: actor)
            }
            return .value(outcome.value, failure: outcome.failure?.description)
        } catch let rejection as PropertyRejected {
            let reason = rejection.description.split(separator: ": ").last.map(String.init) ?? ""
            return .rejected(hook: rejection.hook, index: rejection.index, reason: reason)
        }
    }
}
