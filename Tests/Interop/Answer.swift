import JSON

/// What a client got for calling a tool.
enum Answer: Equatable {
    /// The one text block of a result.
    case text(String)
    /// The one text block of a result that says that the tool failed.
    case failure(String)
    /// An error of the protocol, with its code.
    case error(Int64)
    /// None of these.
    case other(JSONValue)

    init(_ seen: JSONValue) {
        if let code = seen["error"]?["code"]?.integer {
            self = .error(code)
        } else if let content = seen["content"]?.array, content.count == 1, let text = content.first?["text"]?.string {
            self = seen["isError"] == true ? .failure(text) : .text(text)
        } else {
            self = .other(seen)
        }
    }
}
