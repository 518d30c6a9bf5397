import JSON

/// A client's answer to something that the server asked.
struct RPCReply: Equatable {
    /// What the question was known by; `nil` where the client could not tell.
    var id: RPCID?
    /// The result; for an error, what the client said.
    var result: Result<JSONValue, ClientError>

    struct ClientError: Error, Equatable {
        var message: String
    }

    init(_ object: JSONObject) {
        id = object["id"].flatMap { RPCID($0) }
        if let result = object["result"] {
            self.result = .success(result)
        } else {
            result = .failure(ClientError(message: object["error"]?["message"]?.string ?? "it sent an error"))
        }
    }
}
