import JSON

/// An error of JSON-RPC about the call of a method.
struct MethodRPCError: Sendable {
    /// The codes that can come up, with their sentences.
    enum Code: Int64 {
        case invalidRequest = -32600
        case methodNotFound = -32601
        case internalError = -32603

        var message: String {
            switch self {
            case .invalidRequest: "Invalid Request"
            case .methodNotFound: "Method not found"
            case .internalError: "Internal error"
            }
        }
    }

    private let code: Code
    private let data: String?
    private let id: JSONValue?

    /// An error about a call.
    ///
    /// - Parameters:
    ///   - code: what it is.
    ///   - data: what else there is to know.
    ///   - id: what the caller knows the call by, where it said so.
    init(_ code: Code, _ data: String?, id: JSONValue?) {
        self.code = code
        self.data = data
        self.id = id
    }

    /// The answer that says so; it travels with HTTP status 200.
    var response: ActorResponse {
        var error: JSONObject = ["code": .integer(code.rawValue), "message": .string(code.message)]
        error["data"] = data.map { .string($0) }
        var message: JSONObject = ["jsonrpc": "2.0", "error": .object(error)]
        message["id"] = id
        return .json(.object(message))
    }
}
