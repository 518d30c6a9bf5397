import ActingWeb
import JSON

/// The kinds of content that a tool can answer with.
extension ConformanceApp {
    static func addContent(to app: App) {
        app.tool("test_simple_text", "Answers with one text.") { _, _ in
            "A plain text, as most tools answer."
        }
        app.tool("test_image_content", "Answers with one image.") { _, _ in Content.of(Content.image) }
        app.tool("test_audio_content", "Answers with one sound.") { _, _ in Content.of(Content.audio) }
        app.tool("test_embedded_resource", "Answers with one resource, content included.") { _, _ in
            Content.of(Content.resource("test://embedded-resource", "What the embedded resource holds."))
        }
        app.tool("test_multiple_content_types", "Answers with a text, an image and a resource.") { _, _ in
            Content.of(
                Content.text("A text beside an image and a resource."), Content.image,
                Content.resource("test://mixed-resource", mimeType: "application/json", #"{"kind":"mixed"}"#))
        }
        app.tool("test_error_handling", "Fails each time, in words that a model can read.") { _, _ in
            throw ConformanceFailure("this tool fails on purpose")
        }
        addStructuredContent(to: app)
    }

    private static func addStructuredContent(to app: App) {
        let measurement = HookMetadata(
            description: "Answers with a value of a declared form: a temperature with its unit.",
            inputSchema: Schema.object(["place": Schema.text("Where to measure.")], required: ["place"]),
            outputSchema: Schema.object(
                [
                    "place": Schema.text("Where it was measured."), "celsius": ["type": "number"],
                    "sensors": Schema.texts("What measured it."),
                ],
                required: ["place", "celsius", "sensors"]))
        app.actionHook("test_structured_content", measurement, as: .tool()) { _, call async throws in
            ["place": .string(try call.string("place")), "celsius": .double(21.5), "sensors": ["roof", "cellar"]]
        }
    }
}
