import JSON

/// A method called by JSON-RPC.
struct MethodRPC: Sendable {
    /// What the caller knows the call by, where it said so.
    let id: JSONValue?
    /// What the hooks are called with.
    let params: JSONValue

    /// The answer that tells what the hooks came to; it travels with HTTP status 200.
    func response(to result: JSONValue?) -> ActorResponse {
        guard let result else { return MethodRPCError(.methodNotFound, nil, id: id).response }
        var message: JSONObject = ["jsonrpc": "2.0", "result": result]
        message["id"] = id
        return .json(.object(message))
    }

    /// The answer that tells what a hook threw.
    func response(to failure: HookFailure) -> ActorResponse {
        MethodRPCError(.internalError, failure.description, id: id).response
    }
}
