import ActingWeb
import JSON

/// What a tool's hooks came to, as content.
///
/// A value with a `content` member is content already. Text becomes one text block, any other value its JSON in one
/// text block; where the tool declares what it answers, the value itself goes along. A failure is a result too, so that
/// the model which called can read why.
struct ToolResult {
    private(set) var json: JSONObject
    private(set) var isError = false

    /// - Parameters:
    ///   - result: what the hooks came to.
    ///   - tool: the tool.
    ///   - revision: the client's revision.
    init(_ result: Result<JSONValue?, any Error>, of tool: Tool, revision: ProtocolRevision) {
        switch result {
        case .failure(let failure):
            self.init(failure: String(describing: failure))
        case .success(.none):
            self.init(failure: "the tool gave no answer")
        case .success(.some(let value)):
            do throws(ContentBlock.Fault) {
                try self.init(value, of: tool, revision: revision)
            } catch {
                self.init(failure: "the tool's answer cannot be passed on: \(error)")
            }
        }
    }

    /// The result as a request is answered with it.
    var answer: MCPAnswer { MCPAnswer(content: .success(json), isToolError: isError) }

    /// A failure, in words.
    init(failure text: String) {
        json = ["content": [ContentBlock.text(text)], "isError": true]
        isError = true
    }

    private init(_ value: JSONValue, of tool: Tool, revision: ProtocolRevision) throws(ContentBlock.Fault) {
        let structured: JSONValue?
        if let blocks = value["content"]?.array {
            isError = value["isError"]?.bool ?? false
            var content: [JSONValue] = []
            for block in blocks { content.append(try ContentBlock.checked(block, revision)) }
            json = ["content": .array(content)]
            structured = value["structuredContent"]
        } else {
            json = ["content": [ContentBlock.text(value.string ?? value.description)]]
            structured = tool.answer.map { _ in value }
        }
        if !isError, let check = tool.answer {
            guard let structured else {
                throw ContentBlock.Fault(description: "it has no \"structuredContent\", which its schema is for")
            }
            if let fault = check.fault(of: structured) { throw ContentBlock.Fault(description: fault) }
        }
        if let structured, revision.carries(structured) { json["structuredContent"] = structured }
        if let meta = value["_meta"], meta.object != nil, value["content"] != nil { json["_meta"] = meta }
        if isError { json["isError"] = true }
    }
}

extension ProtocolRevision {
    /// Whether a result of the revision can hold a value as structured content.
    fileprivate func carries(_ structured: JSONValue) -> Bool {
        isStateless || self >= .june2025 && structured.object != nil
    }
}
