import ActingWeb
import JSON

extension MCPService {
    /// Opens a message that stands for itself.
    func openStateless(
        _ message: RPCMessage, _ request: MCPRequest, _ actor: ActorInterface, _ reading: MCPReadingTime
    ) -> MCPOpening {
        reading.observe(ObservedMessage(stateless: message, request.headers))
        guard case .request(let id, let method, let params) = message else {
            return .answered(take(message, request.connection))
        }
        let ladder = StatelessLadder(
            headers: request.connection == nil ? request.headers : nil, accepted: request.accepted
        ) { [catalogue] in
            catalogue.tools[$0]?.headerArguments ?? []
        }
        do throws(Rejection) {
            var opening = try open(ladder.climb(id, method, params), method, params, request, actor)
            if !opening.isRefused { opening.introduction = introduction(message.meta?.client, request, actor) }
            return opening
        } catch {
            return .answered(.refused(error))
        }
    }

    /// Takes what asks for no answer.
    ///
    /// Ids are a client's own, so only one that has a connection to itself can take a request back by its id; over HTTP
    /// it closes the response.
    private func take(_ message: RPCMessage, _ connection: MCPConnection?) -> MCPResponse {
        switch message {
        case .notification("notifications/cancelled", let params):
            if let id = params["requestId"].flatMap({ RPCID($0) }) { connection?.cancel(id) }
            return .accepted
        case .notification: return .accepted
        case .request, .response:
            return .refused(Rejection(RPCError(.invalidRequest, "this revision has no answers from clients")))
        }
    }

    private func open(
        _ context: RequestContext, _ method: String, _ params: JSONObject, _ request: MCPRequest,
        _ actor: ActorInterface
    ) throws(Rejection) -> MCPOpening {
        if method == "subscriptions/listen" { return try .answered(listen(context, params, request, actor)) }
        let stream = MessageStream(StreamCore.Kind(canStream: request.forms.contains(.stream)), to: request.outlet)
        guard enter(stream) else { return Self.busy(context.id) }
        let handle = CallHandle(request.cancel)
        request.connection?.begin(context.id, handle)
        let item = item(context, method, params, actor) { question throws(RPCError) in
            try call(question, context, method, params, actor, stream, handle)
        }
        let (id, connection) = (context.id, request.connection)
        let post = MCPPost(items: [item], isBatch: false, stream: stream) { [weak self] _ in
            self?.leave(stream)
            connection?.finish(id, handle)
        }
        return .post(post)
    }

    private func call(
        _ question: HookQuestion, _ context: RequestContext, _ method: String, _ params: JSONObject,
        _ actor: ActorInterface, _ stream: MessageStream, _ handle: CallHandle
    ) throws(RPCError) -> MCPCall {
        let round = try round(context, method, params, actor)
        let questioner: any Questioner =
            method == "completion/complete"
            ? NoQuestioner() : ReentryQuestioner(capabilities: context.capabilities, answers: round.answers)
        return MCPCall(
            context: context, question: question, client: WireClient(context, stream, questioner), handle: handle,
            envelope: envelope(context), round: round)
    }

    /// The round that a request is.
    ///
    /// - Throws: where what it brings from the round before cannot be used.
    func round(
        _ context: RequestContext, _ method: String, _ params: JSONObject, _ actor: ActorInterface
    ) throws(RPCError) -> RequestRound {
        let owner = PrincipalKey(actor)
        let digest = { @Sendable in RequestState.digest(method, params, owner) }
        let answers = try RequestState.answers(in: params, digest: digest, by: seal, at: app.environment.now())
        return RequestRound(
            revision: context.revision, digest: digest, answers: answers, seal: seal, environment: app.environment)
    }

    /// Opens a stream of changes.
    private func listen(
        _ context: RequestContext, _ params: JSONObject, _ request: MCPRequest, _ actor: ActorInterface
    ) throws(Rejection) -> MCPResponse {
        guard request.forms.contains(.stream) else {
            throw Rejection(
                RPCError(.invalidRequest, "this is answered with text/event-stream only"), status: 406, id: context.id)
        }
        let filter: ListenFilter
        do throws(RPCError) {
            filter = try core(context, actor).listenFilter(params)
        } catch {
            throw Rejection(error, id: context.id)
        }
        let stream = MessageStream(StreamCore.Kind(), to: request.outlet)
        let listener = Listener(context.id, PrincipalKey(actor), filter, stream, envelope(context))
        listener.acknowledge()
        guard listeners.add(listener, atMost: options.limits.listeners) else {
            throw Rejection(
                RPCError(.internalError, "the server has as many listeners as it takes"), status: 503, id: context.id)
        }
        let held = MCPStream(stream) { [listeners] in listeners.remove(listener) }
        return MCPResponse(.held(held), status: 200, outcome: .ok)
    }
}
