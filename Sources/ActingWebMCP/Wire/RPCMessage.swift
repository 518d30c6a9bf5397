import JSON

/// One message of JSON-RPC 2.0 from a client.
enum RPCMessage: Equatable {
    case request(id: RPCID, method: String, params: JSONObject)
    case notification(method: String, params: JSONObject)
    /// An answer to something that the server asked.
    case response(RPCReply)

    /// Reads a message.
    ///
    /// - Parameter json: the body of a POST, or a member of a batch.
    /// - Throws: `InvalidMessage` where it is not one message of the protocol.
    init(_ json: JSONValue) throws(InvalidMessage) {
        guard let object = json.object else {
            let got = json.array == nil ? "a single value" : "a list"
            throw InvalidMessage("a JSON-RPC message must be an object; it is \(got)")
        }
        let id = object["id"].flatMap { RPCID($0) }
        guard object["jsonrpc"]?.string == "2.0" else {
            throw InvalidMessage("\"jsonrpc\" must be \"2.0\"", id: id)
        }
        if object["method"] == nil, object["result"] != nil || object["error"] != nil {
            self = .response(RPCReply(object))
            return
        }
        guard let method = object["method"]?.string else {
            throw InvalidMessage("\"method\" must be a string", id: id)
        }
        let params: JSONObject
        switch object["params"] {
        case nil: params = [:]
        case .object(let given): params = given
        default: throw InvalidMessage("\"params\" must be an object", code: .invalidParams, id: id)
        }
        guard let given = object["id"] else {
            self = .notification(method: method, params: params)
            return
        }
        guard let id = RPCID(given) else {
            throw InvalidMessage("\"id\" must be a string or a whole number")
        }
        self = .request(id: id, method: method, params: params)
    }
}

extension RPCMessage {
    /// What an answer has to carry; `nil` where none is asked for.
    var id: RPCID? {
        guard case .request(let id, _, _) = self else { return nil }
        return id
    }
}

/// Something is no message of the protocol.
struct InvalidMessage: Error, Equatable {
    var error: RPCError
    /// The request's id, where it could be read.
    var id: RPCID?

    init(_ message: String, code: RPCError.Code = .invalidRequest, id: RPCID? = nil) {
        self.init(RPCError(code, message), id: id)
    }

    init(_ error: RPCError, id: RPCID?) {
        self.error = error
        self.id = id
    }
}
