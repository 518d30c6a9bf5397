import JSON

/// What a prompt's hooks came to, as messages.
///
/// A value with a `messages` member holds messages already; text, or a value with a `prompt` member, becomes one message
/// of the user; any other value becomes its JSON in one.
enum PromptResult {
    /// The result.
    ///
    /// - Throws: `ContentBlock.Fault` where no client could read it.
    static func json(
        _ value: JSONValue, description: String?, revision: ProtocolRevision
    ) throws(ContentBlock.Fault) -> JSONObject {
        var result: JSONObject = [:]
        if let description = value["description"]?.string ?? description {
            result["description"] = .string(description)
        }
        guard let messages = value["messages"]?.array else {
            let text = value.string ?? value["prompt"]?.string ?? value.description
            result["messages"] = [["role": "user", "content": ContentBlock.text(text)]]
            return result
        }
        var checked: [JSONValue] = []
        for message in messages {
            guard let role = message["role"]?.string, ["user", "assistant"].contains(role) else {
                throw ContentBlock.Fault(description: "a message needs a \"role\" of user or assistant")
            }
            let content = try ContentBlock.checked(message["content"] ?? .null, revision)
            checked.append(["role": .string(role), "content": content])
        }
        result["messages"] = .array(checked)
        return result
    }
}
