import ActingWeb
import JSON

/// What a tool can ask its client and the person before it.
extension ConformanceApp {
    static func addQuestions(to app: App) {
        app.tool(
            "test_sampling", "Asks the client's model, and passes its answer on.",
            Schema.object(["prompt": Schema.text("What to ask.")], required: ["prompt"])
        ) { _, call in
            let message = try await call.client.sample(Form.sampling(try call.string("prompt")))
            return .string("LLM response: \(Form.text(of: message))")
        }
        app.tool(
            "test_elicitation", "Asks the person for a name and an address.",
            Schema.object(["message": Schema.text("What the person is told.")], required: ["message"])
        ) { _, call in
            let form = Elicitation.form(try call.string("message"), contact)
            return .string(try await call.client.elicit(form).words)
        }
        app.tool("test_elicitation_sep1034_defaults", "Asks by a form in which everything is filled in already.") {
            _, call in
            .string(try await call.client.elicit(.form("Are these right?", defaults)).words)
        }
        app.tool("test_elicitation_sep1330_enums", "Asks by a form with every kind of choice.") { _, call in
            .string(try await call.client.elicit(.form("What do you choose?", choices)).words)
        }
        app.tool("test_missing_capability", "Needs a client whose model can be asked.") { _, call in
            let required: JSONObject = ["sampling": [:]]
            guard call.client.capabilities.include(required) else { throw MissingClientCapability(required) }
            return "the client's model can be asked"
        }
    }

    private static let contact: JSONValue = [
        "type": "object",
        "properties": [
            "username": ["type": "string", "description": "What you are called."],
            "email": ["type": "string", "format": "email", "description": "Where you are written to."],
        ],
        "required": ["username", "email"],
    ]

    private static let defaults: JSONValue = [
        "type": "object",
        "properties": [
            "name": ["type": "string", "default": "John Doe"],
            "age": ["type": "integer", "default": 30],
            "score": ["type": "number", "default": 95.5],
            "status": ["type": "string", "enum": ["active", "inactive", "pending"], "default": "active"],
            "verified": ["type": "boolean", "default": true],
        ],
    ]

    private static let titled: JSONValue = [
        ["const": "first", "title": "The first"], ["const": "second", "title": "The second"],
        ["const": "third", "title": "The third"],
    ]

    private static let names: JSONValue = ["first", "second", "third"]

    private static let choices: JSONValue = [
        "type": "object",
        "properties": [
            "untitledSingle": ["type": "string", "enum": names],
            "titledSingle": ["type": "string", "oneOf": titled],
            "legacyEnum": [
                "type": "string", "enum": names, "enumNames": ["The first", "The second", "The third"],
            ],
            "untitledMulti": ["type": "array", "items": ["type": "string", "enum": names]],
            "titledMulti": ["type": "array", "items": ["anyOf": titled]],
        ],
    ]
}
