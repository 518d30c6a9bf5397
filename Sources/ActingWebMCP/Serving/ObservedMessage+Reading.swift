import ActingWeb
import JSON

extension ObservedMessage {
    /// What a message that stands for itself says it is; `nil` where it answers something.
    init?(stateless message: RPCMessage, _ headers: MCPHeaders) {
        let meta = message.meta
        self.init(
            message, revision: meta?.version ?? headers[MCPHeaders.protocolVersion],
            client: meta?.client?.words ?? headers["user-agent"])
        traceparent = meta?.traceparent ?? headers["traceparent"]
        wire = .stateless
    }

    /// What a message of the protocol with a handshake says it is; `nil` where it answers something.
    init?(handshake message: RPCMessage, _ headers: MCPHeaders, session: MCPSession?) {
        var revision = session?.revision.rawValue ?? headers[MCPHeaders.protocolVersion]
        var client = session?.client?.words ?? headers["user-agent"]
        switch message {
        case .request(_, "initialize", let params):
            revision = ProtocolRevision.negotiated(params["protocolVersion"]?.string).rawValue
            client = params["clientInfo"].flatMap { ClientInfo(json: $0) }?.words ?? client
        case .request: revision = revision ?? ProtocolRevision.assumed.rawValue
        case .notification, .response: break
        }
        self.init(message, revision: revision, client: client)
        self.session = session?.id
        traceparent = message.meta?.traceparent ?? headers["traceparent"]
        wire = .handshake
    }

    private init?(_ message: RPCMessage, revision: String?, client: String?) {
        switch message {
        case .response: return nil
        case .notification(let method, _): self.init(method: method, revision: revision, client: client)
        case .request(_, let method, let params):
            let target = params["name"]?.string ?? params["uri"]?.string ?? params["taskId"]?.string
            self.init(method: method, target: target, revision: revision, client: client)
        }
    }
}

extension ClientInfo {
    /// The name and the version, as one reads them.
    var words: String { version.map { "\(name) \($0)" } ?? name }
}
