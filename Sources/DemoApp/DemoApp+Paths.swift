import ActingWeb
import JSON

extension DemoApp {
    /// Tools for what goes wrong where hooks meet threads and loops, each saying what to look for.
    static func addPathTools(to app: App) {
        addHolding(to: app)
        addErrors(to: app)
        addContext(to: app)
    }

    private static let milliseconds = Schema.object(
        ["ms": Schema.whole(0...10_000, "How long, in milliseconds.")], required: ["ms"])

    private static func addHolding(to app: App) {
        app.actionHook(
            "hold",
            HookMetadata(
                description: "An async hook that blocks its loop for ms milliseconds instead of awaiting. Call others "
                    + "meanwhile; look for the finding loop-held, and in the others for what they lost.",
                inputSchema: milliseconds),
            as: .tool()
        ) { _, call async throws in
            Blocking.wait(.milliseconds(try call.integer("ms", in: 0...10_000)))
            return ["held": true]
        }
        app.actionHook(
            "occupy",
            HookMetadata(
                description: "A sync hook that blocks for ms milliseconds: path O, or I with --sync-hooks inline, "
                    + "where it holds the loop. Call it more often at a time than the pool has workers and look "
                    + "for pool-saturated and for the wait of the later ones.",
                inputSchema: milliseconds),
            as: .tool()
        ) { _, call in
            Blocking.wait(.milliseconds(try call.integer("ms", in: 0...10_000)))
            return ["occupied": true]
        }
        app.actionHook(
            "stubborn",
            HookMetadata(
                description: "Waits ms milliseconds whatever becomes of its caller. Break the connection off "
                    + "meanwhile and look for the finding cancel-ignored.",
                inputSchema: milliseconds),
            as: .tool()
        ) { _, call in
            let limit = ContinuousClock.now + .milliseconds(try call.integer("ms", in: 0...10_000))
            // A cancelled task cannot sleep, but it can yield for as long as it likes.
            while ContinuousClock.now < limit {
                try? await Task.sleep(for: .milliseconds(5))
                await Task.yield()
            }
            return ["done": true]
        }
    }

    private static func addErrors(to app: App) {
        app.actionHook(
            "swallowed",
            HookMetadata(
                description: "The first of two hooks throws, and the second answers: the caller never hears of the "
                    + "error. Look for error-masked and for the trail: failed, won."),
            as: .tool()
        ) { _, _ -> JSONValue? in throw DemoFailure(message: "the first hook's error") }
        app.actionHook("swallowed") { _, _ in ["answered": "by the second hook"] }
        app.actionHook(
            "masked",
            HookMetadata(
                description: "A hook inside throws, and this one throws something else instead. Look at the tree: the "
                    + "inner call keeps its own words."),
            as: .tool()
        ) { actor, _ -> JSONValue? in
            do {
                return try await app.executeActionAsync("masked_inner", actor: actor, data: [:])
            } catch {
                throw DemoFailure(message: "something went wrong")
            }
        }
        app.actionHook("masked_inner") { _, _ async throws -> JSONValue? in
            throw DemoFailure(message: "what really happened")
        }
        app.actionHook(
            "shadowed",
            HookMetadata(
                description: "Two hooks of one name, and the first always answers. Look for hook-shadowed."),
            as: .tool()
        ) { _, _ in ["answered": "by the first hook"] }
        app.actionHook("shadowed") { _, _ in ["answered": "never"] }
        app.propertyHook("sealed", on: [.put]) { _, _ in nil }
        app.actionHook(
            "veto",
            HookMetadata(
                description: "Sets a property whose hook refuses that, and says that all went well. Look for the inner "
                    + "call, which came to nothing."),
            as: .tool()
        ) { actor, _ in
            try? await actor.properties.set("sealed", to: "broken")
            return ["set": true]
        }
    }

    private static func addContext(to app: App) {
        app.actionHook(
            "context",
            HookMetadata(
                description: "Binds a task-local and asks for it in a child task, in an unstructured one and in a "
                    + "detached one: only the last has lost it. Look for context-lost and the departures; in the mode "
                    + "thread-pool, for the request's own task-locals."),
            as: .tool()
        ) { _, _ in
            await DemoContext.$current.withValue("bound") {
                async let child = DemoContext.current
                // Awaited at once; unstructured so that it leaves the loop, and takes the task-local along.
                let unstructured = await Task { DemoContext.current }.value
                // Detached since that alone loses the task-local, which this tool is there to show. It is awaited where
                // it is made and only reads a value: nothing outlives the hook, and there is nothing to cancel.
                let detached = await Task.detached { DemoContext.current }.value
                return [
                    "child": .string(await child), "unstructured": .string(unstructured),
                    "detached": .string(detached),
                ]
            }
        }
    }
}

/// What the tool `context` binds.
enum DemoContext {
    @TaskLocal static var current = "lost"
}
