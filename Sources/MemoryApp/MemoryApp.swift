public import ActingWeb
import JSON

/// A memory service of the kind that people put behind MCP: an assistant keeps notes and finds them again.
///
/// Every memory is a property of the actor, so that each actor has its own.
public enum MemoryApp {
    /// The application, with its five tools, and its memories in `store`.
    public static func make(store: any Store = InMemoryStore(), peers: any PeerConnection = NoPeers()) -> App {
        let app = App(
            name: "memory",
            instructions: "Keeps short texts for later. Save what should be remembered, search before asking again.",
            store: store, peers: peers
        )
        addWriting(to: app)
        addReading(to: app)
        return app
    }

    private static func addWriting(to app: App) {
        app.actionHook(
            "save_memory",
            HookMetadata(
                description: "Keep a text, with tags to find it by; answers with its id.",
                inputSchema: Schema.object(
                    ["text": Schema.text("What to remember."), "tags": Schema.texts("Words to find it by.")],
                    required: ["text"]
                ),
                annotations: .init(title: "Save a memory", destructive: false)
            ),
            as: .tool()
        ) { actor, call in
            let memory = Memory(text: try call.string("text"), tags: try call.tags())
            try await actor.properties.set(memory.property, to: memory.json)
            return memory.json
        }
        app.actionHook(
            "delete_memory",
            HookMetadata(
                description: "Forget a memory for good.",
                inputSchema: Schema.object(["id": Schema.text("The memory's id.")], required: ["id"]),
                annotations: .init(title: "Delete a memory", destructive: true, idempotent: true)
            ),
            as: .tool()
        ) { actor, call in
            let id = try call.string("id")
            return ["id": .string(id), "deleted": .bool(try await actor.properties.remove(Memory.property(id)))]
        }
    }

    private static func addReading(to app: App) {
        let readOnly = { (title: String) in HookMetadata.Annotations(title: title, readOnly: true) }
        app.actionHook(
            "get_memory",
            HookMetadata(
                description: "Read one memory by its id.",
                inputSchema: Schema.object(["id": Schema.text("The memory's id.")], required: ["id"]),
                annotations: readOnly("Get a memory")
            ),
            as: .tool()
        ) { actor, call in
            let id = try call.string("id")
            guard let memory = try await actor.properties.value(Memory.property(id)) else {
                throw UnknownMemory(id: id)
            }
            return memory
        }
        app.actionHook(
            "list_memories",
            HookMetadata(
                description: "List every memory, newest first.",
                inputSchema: Schema.object([:]),
                annotations: readOnly("List memories")
            ),
            as: .tool()
        ) { actor, _ in
            ["memories": .array(try await memories(of: actor).map(\.json))]
        }
        app.actionHook(
            "search_memories",
            HookMetadata(
                description: "Find the memories whose text or tags contain every word of a query.",
                inputSchema: Schema.object(["query": Schema.text("Words, in any case.")], required: ["query"]),
                annotations: readOnly("Search memories")
            ),
            as: .tool()
        ) { actor, call in
            let query = try call.string("query")
            let found = try await memories(of: actor).filter { $0.matches(query) }
            return ["memories": .array(found.map(\.json))]
        }
    }

    private static func memories(of actor: ActorInterface) async throws -> [Memory] {
        try await actor.properties.all(prefix: Memory.prefix)
            .compactMap { Memory($0.value) }
            .sorted { $0.id > $1.id }
    }
}

extension HookInvocation {
    /// The tags given; a missing list is none.
    fileprivate func tags() throws(ArgumentError) -> [String] {
        guard let given = data["tags"] else { return [] }
        guard let tags = given.array?.map(\.string), !tags.contains(nil) else {
            throw ArgumentError(key: "tags", expected: "a list of strings", isMissing: false)
        }
        return tags.compactMap { $0 }
    }
}
