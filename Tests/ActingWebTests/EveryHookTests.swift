import ActingWeb
import JSON
import Testing

/// Kinds of which every hook is asked: what their answers come to, in both executors, both shapes, and concurrently.
@Suite struct EveryHookTests {
    typealias Behaviour = HookOrderTests.Behaviour
    typealias Way = HookOrderTests.Way

    struct Case: CustomTestStringConvertible {
        let rule: String
        var named: [Behaviour] = []
        var wildcard: [Behaviour] = []
        /// What the callback hooks come to.
        let callback: CallbackAnswer
        /// What the life-cycle hooks come to, which have no wildcard.
        let lifecycle: JSONValue?
        var failure: String?

        var testDescription: String { rule }
    }

    static let cases = [
        Case(rule: "no hook, nothing done", callback: .ignored, lifecycle: nil),
        Case(rule: "all pass", named: [.passes, .passes], callback: .ignored, lifecycle: nil),
        Case(
            rule: "one that did something is enough", named: [.answers(true), .answers(false), .passes],
            callback: .processed, lifecycle: false
        ),
        Case(
            rule: "null, false, zero and what is empty do nothing for a callback",
            named: [.answers(.null), .answers(false), .answers(0), .answers(0.0), .answers(""), .answers([])],
            callback: .ignored, lifecycle: []
        ),
        Case(
            rule: "the last object is the answer of a callback",
            named: [.answers(["a": 1]), .answers(["b": 2]), .answers(true)],
            callback: .answered(["b": 2]), lifecycle: true
        ),
        Case(
            rule: "the wildcard is told as well, and last",
            named: [.answers(["a": 1])], wildcard: [.answers(["any": 1])],
            callback: .answered(["any": 1]), lifecycle: ["a": 1]
        ),
        Case(
            rule: "an empty object is an answer", named: [.answers([:])], callback: .answered([:]), lifecycle: [:]
        ),
        Case(
            rule: "a hook that throws stops nobody, and the first error is kept",
            named: [.throwing("first"), .answers(["a": 1]), .throwing("second")],
            callback: .answered(["a": 1]), lifecycle: ["a": 1], failure: "first"
        ),
        Case(
            rule: "for the life cycle, false counts, and what is not nil replaces it",
            named: [.answers(1), .answers(false), .passes], callback: .processed, lifecycle: false
        ),
    ]

    @Test(arguments: cases, Way.allCases)
    func `every callback hook is told`(_ given: Case, way: Way) async throws {
        for concurrently in [false, true] {
            let (app, asked) = (App(name: "test"), Log<String>())
            for (name, behaviours) in [("*", given.wildcard), ("go", given.named)] {
                for (index, behaviour) in behaviours.enumerated() {
                    let (sync, async) = Self.hooks("\(name)/\(index)", behaviour, asked, HookInvocation.self)
                    if way.isAsynchronousHook {
                        app.callbackHook(name, concurrently: concurrently, async)
                    } else {
                        app.callbackHook(name, concurrently: concurrently, sync)
                    }
                }
            }
            let actor = try ActorInterface.example

            let outcome =
                way.isBlocking
                ? try await onPlainThread { app.executeCallback("go", actor: actor, data: [:]) }
                : await app.executeCallbackAsync("go", actor: actor, data: [:])

            #expect(outcome.value == given.callback)
            #expect(outcome.failure?.description == given.failure)
            #expect(Set(asked.entries) == Set(Self.names(given)))
            #expect(concurrently || asked.entries == Self.names(given))
        }
    }

    @Test(arguments: cases, Way.allCases)
    func `the application's callback hooks follow the rules of an actor's, without a wildcard`(
        _ given: Case, way: Way
    ) async throws {
        let (app, asked) = (App(name: "test"), Log<String>())
        for (index, behaviour) in given.named.enumerated() {
            let (sync, async) = Self.hooks("go/\(index)", behaviour, asked, HookInvocation.self)
            let actor = try ActorInterface.example
            if way.isAsynchronousHook {
                app.appCallbackHook("go") { call in try await async(actor, call) }
            } else {
                app.appCallbackHook("go") { call in try sync(actor, call) }
            }
        }
        app.appCallbackHook("*") { _ in ["any": 1] }

        let outcome =
            way.isBlocking
            ? try await onPlainThread { app.executeAppCallback("go", data: [:]) }
            : await app.executeAppCallbackAsync("go", data: [:])

        #expect(outcome.value == (given.wildcard.isEmpty ? given.callback : .answered(["a": 1])))
        #expect(outcome.failure?.description == given.failure)
        #expect(asked.entries.count == given.named.count)
    }

    @Test(arguments: cases, Way.allCases)
    func `every life-cycle hook is told, and the last answer counts`(_ given: Case, way: Way) async throws {
        for concurrently in [false, true] {
            let (app, asked) = (App(name: "test"), Log<String>())
            for (index, behaviour) in given.named.enumerated() {
                let (sync, async) = Self.hooks("go/\(index)", behaviour, asked, LifecycleEvent.self)
                if way.isAsynchronousHook {
                    app.lifecycleHook(.actorCreated, concurrently: concurrently, async)
                } else {
                    app.lifecycleHook(.actorCreated, concurrently: concurrently, sync)
                }
            }
            app.lifecycleHook("*") { _, _ in "any" }
            let actor = try ActorInterface.example

            let outcome =
                way.isBlocking
                ? try await onPlainThread { app.executeLifecycle(.actorCreated, actor: actor) }
                : await app.executeLifecycleAsync(.actorCreated, actor: actor)

            #expect(outcome.value == given.lifecycle)
            #expect(outcome.failure?.description == given.failure)
            #expect(asked.entries.count == given.named.count)
        }
    }

    // Fault 6 of the reference: its subscription hooks never fire.
    @Test(arguments: Way.allCases, [[], [false], [false, true, false]] as [[Bool]])
    func `every subscription hook is told, and one that did something is enough`(
        _ way: Way, answers: [Bool]
    ) async throws {
        let (app, seen) = (App(name: "test"), Log<String>())
        for answer in answers {
            let hook = { @Sendable (actor: ActorInterface, event: SubscriptionEvent) in
                seen.add("\(actor.id) \(event.subscription) \(event.peer) \(event.target) \(event.data == [1])")
                return answer
            }
            if way.isAsynchronousHook {
                app.subscriptionHook { actor, event async in hook(actor, event) }
            } else {
                app.subscriptionHook { actor, event in hook(actor, event) }
            }
        }
        app.subscriptionHook { _, _ in throw Refusal(reason: "no") }
        let event = SubscriptionEvent(subscription: "s1", peer: "p1", target: "properties", data: [1])
        let actor = try ActorInterface.example

        let outcome =
            way.isBlocking
            ? try await onPlainThread { app.executeSubscription(event, actor: actor) }
            : await app.executeSubscriptionAsync(event, actor: actor)

        #expect(outcome.value == answers.contains(true))
        #expect(outcome.failure?.description == "no")
        #expect(seen.entries == answers.map { _ in "a1 s1 p1 properties true" })
    }

    @Test(arguments: ["actor_created", "oauth_success", "a_name_of_ones_own"])
    func `a life-cycle hook learns the event and its details`(_ name: String) throws {
        let app = App(name: "test")
        let event = LifecycleEvent.Name(rawValue: name)
        app.lifecycleHook(event) { actor, event in
            ["actor": .string(actor.id), "event": .string(event.name.rawValue), "details": .object(event.details)]
        }

        let outcome = try app.executeLifecycle(event, actor: .example, details: ["peer": "p1"])

        #expect(try outcome.get() == ["actor": "a1", "event": .string(name), "details": ["peer": "p1"]])
    }

    private static func names(_ given: Case) -> [String] {
        given.named.indices.map { "go/\($0)" } + given.wildcard.indices.map { "*/\($0)" }
    }

    private static func hooks<Call>(
        _ name: String, _ behaviour: Behaviour, _ asked: Log<String>, _: Call.Type
    ) -> (Hook.Synchronous<Call>, Hook.Asynchronous<Call>) {
        let sync: Hook.Synchronous<Call> = { _, _ in
            asked.add(name)
            return try behaviour.act()
        }
        return (
            sync,
            { actor, call in
                await Task.yield()
                return try sync(actor, call)
            }
        )
    }
}
