import JSON

/// What a client heard in answer to one request.
struct Heard: Sendable {
    let status: Int
    /// Whether the answer came as a stream.
    let isStream: Bool
    let events: [ServerEvent]
    let messages: [JSONValue]

    /// The result; `nil` where it has not come, or is an error.
    var result: JSONValue? { messages.last?["result"] }
    /// The code of the error that was answered instead.
    var code: Int64? { messages.last?["error"]?["code"]?.integer }
    /// The text of a tool's only block.
    var text: String? { content?.count == 1 ? content?[0]["text"]?.string : nil }
    /// The blocks of a tool's answer.
    var content: [JSONValue]? { result?["content"]?.array }
    /// The questions of a result that asks for more.
    var questions: JSONObject? {
        result?["resultType"] == "input_required" ? result?["inputRequests"]?.object : nil
    }

    /// The params of the notifications of this method.
    func notifications(_ method: String) -> [JSONValue] {
        messages.filter { $0["method"]?.string == method }.compactMap { $0["params"] }
    }

    /// The methods of what the server asked.
    var requests: [String] {
        messages.filter { $0["id"] != nil }.compactMap { $0["method"]?.string }
    }
}
