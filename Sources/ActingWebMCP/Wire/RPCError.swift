import JSON

/// An error message of JSON-RPC.
struct RPCError: Error, Equatable {
    /// What kind of error a message tells; one number can mean different things in different revisions.
    struct Code: Equatable {
        let rawValue: Int

        static let parseError = Code(rawValue: -32700)
        static let invalidRequest = Code(rawValue: -32600)
        static let methodNotFound = Code(rawValue: -32601)
        static let invalidParams = Code(rawValue: -32602)
        static let internalError = Code(rawValue: -32603)
        /// With a handshake: there is no such resource.
        static let resourceNotFound = Code(rawValue: -32002)
        /// In the wire profile of ActingWeb: nobody logged in.
        static let notAuthenticated = Code(rawValue: -32002)
        /// In the wire profile of ActingWeb: the client may not do that.
        static let accessDenied = Code(rawValue: -32003)
        /// Stateless: a header does not say what the body says.
        static let headerMismatch = Code(rawValue: -32020)
        /// Stateless: the client does not offer what the request needs.
        static let missingCapability = Code(rawValue: -32021)
        /// Stateless: the revision is not served.
        static let unsupportedVersion = Code(rawValue: -32022)
    }

    var code: Code
    var message: String
    /// Facts for programs.
    var data: JSONValue?

    init(_ code: Code, _ message: String, data: JSONValue? = nil) {
        self.code = code
        self.message = message
        self.data = data
    }

    /// The message as sent; without `id` where the request's is unknown, since the schemas have no `null` there.
    func json(id: RPCID?) -> JSONValue {
        var message: JSONObject = ["jsonrpc": "2.0"]
        if let id { message["id"] = id.json }
        var error: JSONObject = ["code": .integer(Int64(code.rawValue)), "message": .string(self.message)]
        error["data"] = data
        message["error"] = .object(error)
        return .object(message)
    }
}
