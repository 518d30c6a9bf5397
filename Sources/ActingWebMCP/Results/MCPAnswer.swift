import JSON

/// What a request is answered with, before it is put into a message of the client's revision.
struct MCPAnswer {
    /// A result or an error.
    var content: Result<JSONObject, RPCError>
    /// The HTTP status where the answer is the whole response.
    var status = 200
    /// Whether a tool ran and failed.
    var isToolError = false
    /// Whether a stateless result is the last word on its request, and not a question or a task.
    var resultType = "complete"

    /// A result.
    static func result(_ result: JSONObject) -> MCPAnswer {
        MCPAnswer(content: .success(result))
    }

    /// An error about what was asked for.
    static func error(_ code: RPCError.Code, _ message: String, data: JSONValue? = nil) -> MCPAnswer {
        MCPAnswer(content: .failure(RPCError(code, message, data: data)))
    }
}
