import ActingWeb
import JSON

/// The forms that the tools ask people to fill in.
enum Form {
    /// A form of texts that all have to be filled in.
    static func texts(_ names: String...) -> JSONValue {
        let properties = JSONObject(names.map { ($0, ["type": "string"]) }, uniquingKeysWith: { first, _ in first })
        return [
            "type": "object", "properties": .object(properties), "required": .array(names.map { .string($0) }),
        ]
    }

    /// A form of one box to tick.
    static func tick(_ name: String) -> JSONValue {
        [
            "type": "object", "properties": .object([name: ["type": "boolean"]]), "required": [.string(name)],
        ]
    }

    static let userName = Elicitation.form("What is your name?", texts("name"))

    /// Asks a model for one short answer.
    static func sampling(_ prompt: String, maxTokens: Int64 = 100) -> JSONObject {
        [
            "messages": [["role": "user", "content": Content.text(prompt)]], "maxTokens": .integer(maxTokens),
        ]
    }

    /// The text of a message that a model made.
    static func text(of message: JSONValue) -> String {
        let blocks = message["content"]?.array ?? [message["content"] ?? .null]
        return blocks.compactMap { $0["text"]?.string }.joined(separator: "\n")
    }
}

extension ElicitationAnswer {
    /// What came of a question, in words.
    var words: String {
        switch self {
        case .accepted(let content): "the person answered \(JSONValue.object(content))"
        case .declined: "the person declined"
        case .cancelled: "the person gave no answer"
        }
    }

    /// A text of a form that was filled in.
    ///
    /// - Parameter name: the text's name.
    /// - Returns: the text.
    /// - Throws: where there is none.
    func text(_ name: String) throws -> String {
        guard case .accepted(let content) = self, let text = content[name]?.string else {
            throw ConformanceFailure(words)
        }
        return text
    }
}
