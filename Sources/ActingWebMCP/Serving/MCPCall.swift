import ActingWeb
import JSON

/// One request whose hooks are to be asked.
final class MCPCall: Sendable {
    let context: RequestContext
    let question: HookQuestion
    let client: WireClient
    let handle: CallHandle
    let envelope: Envelope
    /// What it takes to ask a client that stands for itself; `nil` for others.
    let round: RequestRound?

    init(
        context: RequestContext, question: HookQuestion, client: WireClient, handle: CallHandle, envelope: Envelope,
        round: RequestRound?
    ) {
        self.context = context
        self.question = question
        self.client = client
        self.handle = handle
        self.envelope = envelope
        self.round = round
    }

    /// What the client is told of what the hooks came to.
    func reply(to result: Result<JSONValue?, any Error>) -> MCPReply {
        client.close()
        context.session?.finish(context.id, handle)
        if handle.isCancelled || isAbandoned(result) { return .cancelled }
        return MCPReply(answer(to: result), id: context.id, envelope)
    }

    /// Whether the call was stopped since nobody waits for its answer any more: its client has gone away.
    private func isAbandoned(_ result: Result<JSONValue?, any Error>) -> Bool {
        guard case .failure(let failure as HookFailure) = result, failure.error is CancellationError else {
            return false
        }
        return CancellationScope.isCurrentCancelled
    }

    private func answer(to result: Result<JSONValue?, any Error>) -> MCPAnswer {
        guard case .failure(let failure as HookFailure) = result else { return question.answer(result) }
        switch failure.error {
        case let required as InputRequired: return round?.asking(required) ?? question.answer(result)
        case let missing as MissingClientCapability where context.revision.isStateless:
            return MCPAnswer(content: .failure(.missing(missing)))
        default: return question.answer(result)
        }
    }
}
