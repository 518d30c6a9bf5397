import JSON

// What differs in the wire profile of ActingWeb: who has to log in, and what they are told who did not.
extension MCPService {
    /// Whether a message is answered to whoever sends it, although clients have to log in.
    ///
    /// The handshake is open in the wire profile of ActingWeb, and so is the refusal of a revision, by which a client
    /// finds out that it has to open one; in the specification's nothing is.
    ///
    /// - Parameter request: the message.
    /// - Returns: whether it is.
    public func isOpen(_ request: MCPRequest) -> Bool {
        guard options.profile == .actingweb else { return false }
        if let version = request.headers[MCPHeaders.protocolVersion], ProtocolRevision.handshake(version) == nil {
            return true
        }
        guard case .message(let message) = MCPReading(request.body) else { return false }
        return switch message {
        case .request(_, let method, _): ["initialize", "ping"].contains(method)
        case .notification(let method, _): method == "notifications/initialized"
        case .response: false
        }
    }

    /// What a client is told that did not log in; `nil` where the refusal's own words do.
    ///
    /// - Parameters:
    ///   - request: the message.
    ///   - root: where the server is reached.
    /// - Returns: the response.
    public func challenge(_ request: MCPRequest, root: String) -> MCPResponse? {
        guard options.profile == .actingweb else { return nil }
        var id: RPCID?
        if case .message(let message) = MCPReading(request.body) { id = message.id }
        let error = RPCError(.notAuthenticated, "Authentication required for MCP access")
        let challenge =
            "Bearer realm=\"ActingWeb MCP\", error=\"invalid_token\", error_description=\"Authentication required\", "
            + "authorization_uri=\"\(root)/oauth/authorize\", "
            + "resource_metadata=\"\(root)/.well-known/oauth-protected-resource/mcp\""
        return .refused(Rejection(error, status: 401, id: id), headers: [("www-authenticate", challenge)])
    }

    /// Whether clients whose trust is not approved get empty lists, and not a refusal.
    public var admitsUnapproved: Bool { options.profile == .actingweb }
}
