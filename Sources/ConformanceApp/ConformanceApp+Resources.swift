import ActingWeb
import JSON

/// Resources of every kind.
extension ConformanceApp {
    static func addResources(to app: App) {
        app.resource("static_text", "A text that never changes.", "test://static-text", "text/plain") { _, _ in
            "The text of a resource that never changes."
        }
        app.resource("static_binary", "An image that never changes.", "test://static-binary", "image/png") { _, _ in
            ["blob": .string(Content.picture)]
        }
        app.resource("watched", "A text that changes.", watched, "text/plain") { actor, _ in
            try await actor.properties.value(watchedProperty) ?? "Nothing has changed yet."
        }
        app.resource(
            "template", "One of many resources, by its number.", "test://template/{id}/data", "application/json",
            ["id": .values(["1", "2", "12", "123"])]
        ) { _, call in
            let id = try call.string("id")
            return ["id": .string(id), "text": .string("This is the resource \(id).")]
        }
    }
}

extension App {
    /// Offers an async hook as a resource.
    fileprivate func resource(
        _ name: String, _ description: String, _ uri: String, _ mimeType: String,
        _ completions: [String: Completion] = [:], _ body: @escaping Hook.Asynchronous<HookInvocation>
    ) {
        methodHook(
            name, HookMetadata(description: description),
            as: .resource(uri, mimeType: mimeType, completions: completions), body)
    }
}
