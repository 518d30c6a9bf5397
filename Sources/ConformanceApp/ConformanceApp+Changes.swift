import ActingWeb
import JSON

/// Changes that clients are told of.
extension ConformanceApp {
    static func addChanges(to app: App) {
        let changes = app.changes
        app.tool("test_trigger_tool_change", "Tells those who listen that the tools have changed.") { _, _ in
            changes.post(.tools)
            return "told"
        }
        app.tool("test_trigger_prompt_change", "Tells those who listen that the prompts have changed.") { _, _ in
            changes.post(.prompts)
            return "told"
        }
        app.tool(
            "test_set_watched_resource", "Changes what \(watched) holds, and tells those who watch it.",
            Schema.object(["text": Schema.text("What it is to hold.")], required: ["text"])
        ) { actor, call in
            try await actor.properties.set(watchedProperty, to: .string(call.string("text")))
            changes.post(.resource(uri: watched, actor: actor.id))
            return "changed"
        }
    }

    /// The resource that changes.
    static let watched = "test://watched-resource"
    /// The property that holds its text.
    static let watchedProperty = "watched"
}
