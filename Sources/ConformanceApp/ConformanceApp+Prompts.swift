import ActingWeb
import JSON

/// Prompts of every kind.
extension ConformanceApp {
    static func addPrompts(to app: App) {
        app.prompt("test_simple_prompt", "One message, always the same.") { _, _ in
            "Say something simple."
        }
        app.prompt(
            "test_prompt_with_arguments", "One message that repeats two arguments.",
            [
                PromptArgument(
                    "arg1", description: "The first.", isRequired: true,
                    completion: .values(["test", "testing", "tested", "other"])),
                PromptArgument("arg2", description: "The second.", isRequired: true),
            ]
        ) { _, call in
            .string("The arguments are '\(try call.string("arg1"))' and '\(try call.string("arg2"))'.")
        }
        app.prompt(
            "test_prompt_with_embedded_resource", "A resource, and a message about it.",
            [PromptArgument("resourceUri", description: "Which resource.", isRequired: true)]
        ) { _, call in
            messages(
                Content.resource(try call.string("resourceUri"), "What the embedded resource holds."),
                Content.text("What does this resource say?"))
        }
        app.prompt("test_prompt_with_image", "An image, and a message about it.") { _, _ in
            messages(Content.image, Content.text("What is on this image?"))
        }
        app.prompt("test_input_required_result_prompt", "Asks for a context before it makes its message.") { _, call in
            let form = Elicitation.form("Which context is the prompt for?", Form.texts("context"))
            return .string("Think of this: \(try await call.client.elicit(form, key: "user_context").text("context"))")
        }
    }

    /// Messages of the user.
    private static func messages(_ contents: JSONValue...) -> JSONValue {
        ["messages": .array(contents.map { ["role": "user", "content": $0] })]
    }
}

extension App {
    /// Offers an async hook as a prompt of the same name.
    fileprivate func prompt(
        _ name: String, _ description: String, _ arguments: [PromptArgument] = [],
        _ body: @escaping Hook.Asynchronous<HookInvocation>
    ) {
        methodHook(name, HookMetadata(description: description), as: .prompt(arguments: arguments), body)
    }
}
