import JSON

/// An error message of JSON-RPC.
struct RPCError: Error, Equatable {
    /// The codes that this server sends.
    enum Code: Int {
        case parseError = -32700
        case invalidRequest = -32600
        case methodNotFound = -32601
        case invalidParams = -32602
    }

    var code: Code
    var message: String

    init(_ code: Code, _ message: String) {
        self.code = code
        self.message = message
    }

    /// The message as sent; without `id` where the request's is unknown, since the schemas have no `null` there.
    func json(id: RPCID?) -> JSONValue {
        var message: JSONObject = ["jsonrpc": "2.0"]
        if let id { message["id"] = id.json }
        message["error"] = ["code": .integer(Int64(code.rawValue)), "message": .string(self.message)]
        return .object(message)
    }
}
