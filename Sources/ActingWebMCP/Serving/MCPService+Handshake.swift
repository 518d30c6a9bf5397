import ActingWeb
import JSON

extension MCPService {
    /// Opens messages of the protocol with a handshake.
    func openHandshake(
        _ messages: MCPReading, _ request: MCPRequest, _ actor: ActorInterface, _ reading: MCPReadingTime
    ) -> MCPOpening {
        if case .message(.request(let id, "initialize", let params)) = messages {
            reading.observe(messages.observed(request.headers, session: nil))
            let client = params["clientInfo"].flatMap { ClientInfo(json: $0) }
            var opening = MCPOpening.answered(initialize(id, params, actor, request.connection))
            if !opening.isRefused { opening.introduction = introduction(client, request, actor) }
            return opening
        }
        do throws(Rejection) {
            let session = try session(request, actor)
            reading.observe(messages.observed(request.headers, session: session))
            return try open(messages, request, actor, session)
        } catch {
            if case .message = messages { reading.observe(messages.observed(request.headers, session: nil)) }
            return .answered(.refused(error))
        }
    }

    /// The session that a request belongs to; `nil` for one that belongs to none, which is served by itself.
    private func session(_ request: MCPRequest, _ actor: ActorInterface) throws(Rejection) -> MCPSession? {
        guard options.profile == .specification,
            let id = request.connection?.session ?? request.headers[MCPHeaders.sessionID]
        else { return nil }
        guard let session = sessions.find(id, for: PrincipalKey(actor)) else { throw .noSession }
        return session
    }

    private func open(
        _ messages: MCPReading, _ request: MCPRequest, _ actor: ActorInterface, _ session: MCPSession?
    ) throws(Rejection) -> MCPOpening {
        switch messages {
        case .unreadable(let invalid): throw Rejection(invalid.error, id: invalid.id)
        case .message(.request(let id, let method, let params)):
            guard !request.accepted.isEmpty else { throw Rejection(StatelessLadder.unacceptable, status: 406, id: id) }
            return try post(request, session, id, isBatch: false) { stream in
                [item(id, method, params, request, actor, session, stream)]
            }
        case .message(let message):
            take(message, session)
            return .answered(options.profile == .actingweb ? .acknowledged(message) : .accepted)
        case .batch(let members):
            try checkBatch(members, request, session)
            return try post(request, session, nil, isBatch: true) { stream in
                members.compactMap { member(of: $0, request, actor, session, stream) }
            }
        }
    }

    /// Begins the response to requests.
    private func post(
        _ request: MCPRequest, _ session: MCPSession?, _ id: RPCID?, isBatch: Bool,
        _ items: (MessageStream) -> [MCPPost.Item]
    ) throws(Rejection) -> MCPOpening {
        let (stream, number) = try stream(request, session)
        guard enter(stream) else {
            if let number { session?.forget(stream: number) }
            return Self.busy(id)
        }
        return .post(
            MCPPost(items: items(stream), isBatch: isBatch, stream: stream) { [weak self] isWhole in
                self?.leave(stream)
                if isWhole, let number { session?.forget(stream: number) }
            })
    }

    private func stream(
        _ request: MCPRequest, _ session: MCPSession?
    ) throws(Rejection) -> (MessageStream, number: Int?) {
        guard let session else {
            let kind = StreamCore.Kind(canStream: request.forms.contains(.stream))
            return (MessageStream(kind, to: request.outlet), nil)
        }
        do throws(SessionState.StreamRefusal) {
            return try session.reply(to: request.outlet, request.forms)
        } catch {
            throw Rejection(
                RPCError(.internalError, "the session has as many streams as it may; wait for an answer"), status: 503)
        }
    }

    private func member(
        of member: Result<RPCMessage, InvalidMessage>, _ request: MCPRequest, _ actor: ActorInterface,
        _ session: MCPSession?, _ stream: MessageStream
    ) -> MCPPost.Item? {
        switch member {
        case .failure(let invalid): return .done(MCPReply(invalid))
        case .success(.request(let id, "initialize", _)):
            let error = RPCError(.invalidRequest, "initialize must not be in a batch")
            return .done(MCPReply(InvalidMessage(error, id: id)))
        case .success(.request(let id, let method, let params)):
            return item(id, method, params, request, actor, session, stream)
        case .success(let message):
            take(message, session)
            return nil
        }
    }

    private func item(
        _ id: RPCID, _ method: String, _ params: JSONObject, _ request: MCPRequest, _ actor: ActorInterface,
        _ session: MCPSession?, _ stream: MessageStream
    ) -> MCPPost.Item {
        let context = RequestContext(
            id: id, revision: revision(request, session), client: session?.client,
            capabilities: session?.capabilities ?? ClientCapabilities(),
            progressToken: RequestMeta(params)?.progressToken, logLevel: nil, session: session)
        let handle = CallHandle(request.cancel)
        return item(context, method, params, actor) { question in
            session?.begin(id, handle)
            let questioner: any Questioner =
                session.map { SessionQuestioner(session: $0, stream: stream) } ?? NoQuestioner()
            return MCPCall(
                context: context, question: question, client: WireClient(context, stream, questioner), handle: handle,
                envelope: envelope(context), round: nil)
        }
    }

    /// The session's revision, else the header's, else the one that is assumed.
    private func revision(_ request: MCPRequest, _ session: MCPSession?) -> ProtocolRevision {
        session?.revision ?? request.headers[MCPHeaders.protocolVersion].flatMap { ProtocolRevision.handshake($0) }
            ?? .assumed
    }

    /// Batches came with one revision and went with the next.
    private func checkBatch(
        _ members: [Result<RPCMessage, InvalidMessage>], _ request: MCPRequest, _ session: MCPSession?
    ) throws(Rejection) {
        let revision = revision(request, session)
        guard revision == .march2025 else {
            throw Rejection(
                RPCError(.invalidRequest, "revision \(revision.rawValue) has no batches: send one message"))
        }
        guard members.count <= options.limits.batch else {
            throw Rejection(RPCError(.invalidRequest, "a batch may hold up to \(options.limits.batch) messages"))
        }
        guard !request.accepted.isEmpty else { throw Rejection(StatelessLadder.unacceptable, status: 406) }
    }

    /// Takes what asks for no answer.
    private func take(_ message: RPCMessage, _ session: MCPSession?) {
        switch message {
        case .response(let reply): session?.answer(reply)
        case .notification("notifications/cancelled", let params):
            if let id = params["requestId"].flatMap({ RPCID($0) }) { session?.cancel(id) }
        case .notification, .request: break
        }
    }
}

extension MCPReading {
    /// What a body says it is, for those who observe; `nil` where it answers something, or cannot be read.
    fileprivate func observed(_ headers: MCPHeaders, session: MCPSession?) -> ObservedMessage? {
        switch self {
        case .unreadable: return nil
        case .message(let message): return ObservedMessage(handshake: message, headers, session: session)
        case .batch(let members):
            let requests = members.compactMap { member -> ObservedMessage? in
                guard case .success(let message) = member else { return nil }
                return ObservedMessage(handshake: message, headers, session: session)
            }
            guard var first = requests.first else { return nil }
            first.method = "batch"
            first.target = requests.map(\.method).joined(separator: " ")
            return first
        }
    }
}

extension Rejection {
    /// A session that is not there, or not for whoever asks.
    static var noSession: Rejection {
        Rejection(
            RPCError(.invalidRequest, "there is no such session, or no longer: open with initialize"), status: 404)
    }
}
