public import ActingWeb
import JSON

/// The application that tests of the protocol expect: one tool, prompt or resource for each thing that MCP can do.
///
/// Its names are those that the official conformance framework calls. It is also a collection of examples: each of its
/// hooks is written once, and works with clients of every revision.
public enum ConformanceApp {
    /// The application, with its hooks; its actors are kept in `store`.
    public static func make(store: any Store = InMemoryStore(), peers: any PeerConnection = NoPeers()) -> App {
        let app = App(
            name: "conformance", instructions: "Each tool, prompt and resource shows one thing that MCP can do.",
            store: store, peers: peers)
        addContent(to: app)
        addNews(to: app)
        addQuestions(to: app)
        addRounds(to: app)
        addSchemas(to: app)
        addChanges(to: app)
        addJobs(to: app)
        addPrompts(to: app)
        addResources(to: app)
        return app
    }
}
