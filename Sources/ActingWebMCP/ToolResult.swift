import ActingWeb
import JSON

/// What a tool's hooks came to, as content.
///
/// A value with a `content` member is content already. Text becomes one text block, any other value its JSON in one
/// text block. A failure is a result too, so that the model which called can read why.
struct ToolResult {
    let json: JSONValue
    let isError: Bool

    init(_ result: Result<JSONValue?, any Error>, revision: ProtocolRevision) {
        switch result {
        case .success(.some(let value)) where value["content"]?.array != nil:
            self.init(content: value, revision: revision)
        case .success(.some(.string(let text))):
            self.init(text: text)
        case .success(.some(let value)):
            self.init(text: String(decoding: value.encoded(), as: UTF8.self))
        case .success(.none):
            self.init(text: "the tool gave no answer", isError: true)
        case .failure(let failure):
            self.init(text: String(describing: failure), isError: true)
        }
    }

    private init(text: String, isError: Bool = false) {
        var result: JSONObject = ["content": [["type": "text", "text": .string(text)]]]
        if isError { result["isError"] = true }
        json = .object(result)
        self.isError = isError
    }

    /// Passes on the members that a result may have in this revision, and drops the hook's others.
    private init(content value: JSONValue, revision: ProtocolRevision) {
        isError = value["isError"]?.bool ?? false
        var result: JSONObject = ["content": value["content"] ?? []]
        if let structured = value["structuredContent"], structured.object != nil, revision >= .june2025 {
            result["structuredContent"] = structured
        }
        if let meta = value["_meta"], meta.object != nil { result["_meta"] = meta }
        if isError { result["isError"] = true }
        json = .object(result)
    }
}
