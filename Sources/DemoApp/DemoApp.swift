public import ActingWeb
import JSON

/// One tool for each thing worth seeing in the inspector.
public enum DemoApp {
    /// The application, with its tools; its actors are kept in `store`.
    public static func make(store: any Store = InMemoryStore(), peers: any PeerConnection = NoPeers()) -> App {
        let app = App(
            name: "demo", instructions: "Each tool shows one way in which a hook can run.", store: store, peers: peers)
        addEchoes(to: app)
        addWork(to: app)
        addTrouble(to: app)
        addNesting(to: app)
        addPathTools(to: app)
        return app
    }

    private static let text = Schema.object(["text": Schema.text("What to answer with.")], required: ["text"])

    private static func addEchoes(to app: App) {
        app.actionHook("get_echo", reading("Answers at once: an async hook."), as: .tool()) { _, call async throws in
            .string(try call.string("text"))
        }
        app.actionHook("get_io20", reading("Answers after 20 ms of awaited waiting, as I/O does."), as: .tool()) {
            _, call in
            try await Task.sleep(for: .milliseconds(20))
            return .string(try call.string("text"))
        }
        app.actionHook("get_echo_sync", reading("Answers at once: a sync hook."), as: .tool()) { _, call in
            .string(try call.string("text"))
        }
        app.actionHook("get_io20_sync", reading("Blocks its thread for 20 ms, then answers."), as: .tool()) { _, call in
            Blocking.wait(.milliseconds(20))
            return .string(try call.string("text"))
        }
    }

    private static func reading(_ description: String) -> HookMetadata {
        HookMetadata(description: description, inputSchema: text, annotations: .init(readOnly: true))
    }

    private static func addWork(to app: App) {
        app.actionHook(
            "spin",
            HookMetadata(
                description: "Computes for n milliseconds without a pause: whatever thread it is on is busy that long.",
                inputSchema: Schema.object(
                    ["ms": Schema.whole(0...10_000, "How long, in milliseconds.")], required: ["ms"])
            ),
            as: .tool()
        ) { _, call in
            let rounds = Blocking.spin(.milliseconds(try call.integer("ms", in: 0...10_000)))
            return ["rounds": .integer(Int64(clamping: rounds))]
        }
        app.actionHook(
            "slow",
            HookMetadata(
                description: "Waits n seconds without holding any thread.",
                inputSchema: Schema.object(
                    ["seconds": Schema.whole(0...600, "How long, in seconds.")], required: ["seconds"])
            ),
            as: .tool()
        ) { _, call in
            let seconds = try call.integer("seconds", in: 0...600)
            try await Task.sleep(for: .seconds(seconds))
            return ["waited": .integer(Int64(seconds))]
        }
    }

    private static func addTrouble(to app: App) {
        app.actionHook(
            "fail",
            HookMetadata(
                description: "Throws an error in the words given.",
                inputSchema: Schema.object(["message": Schema.text("What the error says.")])
            ),
            as: .tool()
        ) { _, call -> JSONValue? in
            throw DemoFailure(message: call.data["message"]?.string ?? "this tool always fails")
        }
        app.actionHook(
            "chatter",
            HookMetadata(
                description: "Writes a line to standard output, as careless code does; the screen stays whole.",
                inputSchema: Schema.object(["line": Schema.text("What to write.")])
            ),
            as: .tool()
        ) { _, call in
            print(call.data["line"]?.string ?? "a hook was here")
            return ["written": true]
        }
        app.actionHook(
            "detached",
            HookMetadata(
                description: "Leaves the event loop on purpose: its work runs in a detached task, and it says where."
            ),
            as: .tool()
        ) { _, _ in
            let before = ExecutionSite.current()
            // Detached since the tool is there to show how such a task leaves the loop. It is awaited where it is made
            // and only looks where it runs: nothing outlives the hook, and there is nothing to cancel.
            let away = await Task.detached { ExecutionSite.current() }.value
            return ["hook": before.json, "detached": away.json, "after": ExecutionSite.current().json]
        }
    }

    private static func addNesting(to app: App) {
        app.propertyHook("nested", on: [.put]) { _, change in
            try await Task.sleep(for: .milliseconds(5))
            return change.value
        }
        app.actionHook(
            "nested",
            HookMetadata(
                description: "An async hook sets a property whose own async hook takes 5 ms: two calls, one inside the "
                    + "other. Look for D(D) with --mode async and L(D) with --mode thread-pool.",
                inputSchema: text
            ),
            as: .tool()
        ) { actor, call in
            try await actor.properties.set("nested", to: .string(call.string("text")))
            return ["set": "nested"]
        }
        app.actionHook(
            "nested_sync",
            HookMetadata(
                description: "A sync hook sets the same property, so that a sync caller needs an async hook. Look for "
                    + "O(L) with --mode async, I(T) with --mode misuse, where the loop is held meanwhile, and P(L) with "
                    + "--mode thread-pool.",
                inputSchema: text
            ),
            as: .tool()
        ) { actor, call in
            try actor.properties.set("nested", to: .string(call.string("text")))
            return ["set": "nested"]
        }
    }
}

extension ExecutionSite {
    fileprivate var json: JSONValue {
        [
            "loop": loop.map { .string($0.label) } ?? .null,
            "thread": .integer(Int64(clamping: thread.id)),
            "task": task.map { .integer(Int64(clamping: $0)) } ?? .null,
        ]
    }
}
