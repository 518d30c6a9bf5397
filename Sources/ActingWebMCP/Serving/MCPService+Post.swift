import ActingWeb
import JSON

extension MCPService {
    /// Reads a POST, tells whoever observes what it turned out to be, and decides what is to be done.
    func open(_ request: MCPRequest, for actor: ActorInterface) -> MCPOpening {
        let reading = MCPReadingTime(request)
        switch Route(reading.reading, request.headers, profile: options.profile) {
        case .refused(let rejection):
            reading.observe(nil)
            return .answered(.refused(rejection))
        case .stateless(let message):
            return openStateless(message, request, actor, reading)
        case .handshake(let messages):
            return openHandshake(messages, request, actor, reading)
        }
    }

    /// A call of hooks, or the answer, where there is nothing to ask.
    func item(
        _ context: RequestContext, _ method: String, _ params: JSONObject, _ actor: ActorInterface,
        _ call: (HookQuestion) throws(RPCError) -> MCPCall
    ) -> MCPPost.Item {
        let envelope = envelope(context)
        do throws(RPCError) {
            switch try core(context, actor).decide(method, params) {
            case .answer(let answer): return .done(MCPReply(answer, id: context.id, envelope))
            case .ask(let question): return .call(try call(question))
            case .begin(let question, let questions):
                let round = try round(context, method, params, actor)
                let answer = try begin(question, after: questions, context, actor, round)
                return .done(MCPReply(answer, id: context.id, envelope))
            case .listen: throw .unknown(method)
            }
        } catch {
            return .done(MCPReply(MCPAnswer(content: .failure(error)), id: context.id, envelope))
        }
    }

    func envelope(_ context: RequestContext) -> Envelope {
        Envelope(server: identity, revision: context.revision)
    }

    /// Refuses a request for which there is no place.
    static func busy(_ id: RPCID?) -> MCPOpening {
        let rejection = Rejection(
            RPCError(.internalError, "the server has as many requests under way as it takes; try again"), status: 503,
            id: id)
        return .answered(.refused(rejection, headers: [("retry-after", "1")]))
    }
}
