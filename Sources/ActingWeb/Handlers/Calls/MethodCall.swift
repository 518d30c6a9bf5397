import JSON

/// How a method is called.
enum MethodCall: Sendable {
    /// The body is what the hooks get.
    case plain
    /// The body is a request of JSON-RPC.
    case rpc(MethodRPC)
    /// The body looks like one, and is not.
    case invalid(MethodRPCError)

    /// Looks into the body; a `jsonrpc` of `2.0` makes it JSON-RPC.
    init(_ call: HookRequest, verb: ActorRequest.Verb) {
        guard [.post, .put].contains(verb), let body = call.data.object, body["jsonrpc"]?.string == "2.0" else {
            self = .plain
            return
        }
        let id = body["id"]
        switch body["method"] {
        case .string(call.name): self = .rpc(MethodRPC(id: id, params: body["params"] ?? [:]))
        case .string: self = .invalid(MethodRPCError(.invalidRequest, "Method name mismatch", id: id))
        default: self = .invalid(MethodRPCError(.invalidRequest, "Missing method", id: id))
        }
    }
}
