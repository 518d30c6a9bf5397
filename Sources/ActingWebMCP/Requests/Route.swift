import JSON

/// Which of the two protocols on one endpoint a POST belongs to.
///
/// A request that names its revision in `_meta` stands for itself; everything else belongs to a session, or is served as
/// if it did. A header alone never makes a request stateless, and one that names no revision of ours is refused.
enum Route {
    /// A message that stands for itself, to be held against the `StatelessLadder`.
    case stateless(RPCMessage)
    /// Messages of the protocol with a handshake.
    case handshake(MCPReading)
    /// Neither.
    case refused(Rejection)

    init(_ reading: MCPReading, _ headers: MCPHeaders, profile: WireProfile) {
        if profile == .actingweb {
            self = Self.sessionless(reading, headers)
            return
        }
        switch reading {
        case .unreadable(let invalid): self = .refused(Rejection(invalid.error, id: invalid.id))
        case .message(let message): self = Self.route(message, headers)
        case .batch(let members): self = Self.route(members, reading, headers)
        }
    }

    private static func route(_ message: RPCMessage, _ headers: MCPHeaders) -> Route {
        if message.meta?.isStateless == true { return .stateless(message) }
        guard let version = headers[MCPHeaders.protocolVersion] else { return .handshake(.message(message)) }
        switch ProtocolRevision(rawValue: version) {
        case .some(let revision): return revision.isStateless ? .stateless(message) : .handshake(.message(message))
        case .none where message.meta != nil: return .stateless(message)
        case .none: return .refused(Rejection(.unsupported(version), id: message.id))
        }
    }

    private static func route(
        _ members: [Result<RPCMessage, InvalidMessage>], _ reading: MCPReading, _ headers: MCPHeaders
    ) -> Route {
        let version = headers[MCPHeaders.protocolVersion]
        let revision = version.flatMap { ProtocolRevision(rawValue: $0) }
        if let version, revision == nil { return .refused(Rejection(.unsupported(version))) }
        let isStateless = members.contains { member in
            guard case .success(let message) = member else { return false }
            return message.meta?.isStateless == true
        }
        guard !isStateless, revision?.isStateless != true else {
            return .refused(Rejection(RPCError(.invalidRequest, "this revision has no batches: send one message")))
        }
        return .handshake(reading)
    }

    /// The wire profile of ActingWeb knows revisions with a handshake only.
    ///
    /// What it answers to the others, without
    /// `data` and under this code, makes a client of both eras fall back to `initialize`.
    private static func sessionless(_ reading: MCPReading, _ headers: MCPHeaders) -> Route {
        if case .unreadable(let invalid) = reading { return .refused(Rejection(invalid.error, id: invalid.id)) }
        if case .message(.request(_, "initialize", _)) = reading { return .handshake(reading) }
        guard let version = headers[MCPHeaders.protocolVersion], ProtocolRevision.handshake(version) == nil else {
            return .handshake(reading)
        }
        let known = ProtocolRevision.withHandshake.map(\.rawValue).joined(separator: ", ")
        let error = RPCError(
            .invalidRequest, "Unsupported MCP-Protocol-Version: \(version). This server supports: \(known)")
        guard case .message(let message) = reading else { return .refused(Rejection(error)) }
        return .refused(Rejection(error, id: message.id))
    }
}

extension RPCMessage {
    /// What the message says about itself.
    var meta: RequestMeta? {
        switch self {
        case .request(_, _, let params), .notification(_, let params): RequestMeta(params)
        case .response: nil
        }
    }
}

extension RPCError {
    /// A revision that is not served, with those that are.
    static func unsupported(_ requested: String) -> RPCError {
        RPCError(
            .unsupportedVersion,
            "revision \"\(requested)\" is not served; a request may follow "
                + ProtocolRevision.stateless.map(\.rawValue).joined(separator: ", ")
                + ", or open with initialize for an older one",
            data: [
                "supported": .array(ProtocolRevision.stateless.map { .string($0.rawValue) }),
                "requested": .string(requested),
            ])
    }
}
