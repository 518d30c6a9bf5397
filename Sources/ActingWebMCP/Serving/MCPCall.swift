import ActingWeb
import JSON

/// One request whose hooks are to be asked.
struct MCPCall: Sendable {
    let context: RequestContext
    let question: HookQuestion
    let client: WireClient
    let handle: CallHandle
    let envelope: Envelope
    /// What it takes to ask a client that stands for itself; `nil` for others.
    let round: Round?

    /// A round of a request that can end with questions.
    struct Round: Sendable {
        let digest: String
        let answers: [String: JSONValue]
        let seal: SealedText
        let environment: AppEnvironment
    }

    /// What the client is told of what the hooks came to.
    func reply(to result: Result<JSONValue?, any Error>) -> MCPReply {
        client.close()
        context.session?.finish(context.id, handle)
        if handle.isCancelled { return .cancelled }
        return MCPReply(answer(to: result), id: context.id, envelope)
    }

    private func answer(to result: Result<JSONValue?, any Error>) -> MCPAnswer {
        guard case .failure(let failure as HookFailure) = result else { return question.answer(result) }
        switch failure.error {
        case let required as InputRequired: return round.map { asking(required, $0) } ?? question.answer(result)
        case let missing as MissingClientCapability where context.revision.isStateless:
            return MCPAnswer(content: .failure(.missing(missing)))
        default: return question.answer(result)
        }
    }

    /// The end of a round: the questions, and what has to be known when the answers come.
    private func asking(_ required: InputRequired, _ round: Round) -> MCPAnswer {
        let state = RequestState(asked: required.questions.map(\.key), answers: round.answers)
        do {
            let sealed = try state.sealed(round.digest, by: round.seal, at: round.environment.now())
            let forms = required.questions.map {
                ($0.key, QuestionForm($0.question, context.revision, id: $0.key).json)
            }
            let questions = JSONObject(forms, uniquingKeysWith: { first, _ in first })
            var answer = MCPAnswer.result(["inputRequests": .object(questions), "requestState": .string(sealed)])
            answer.resultType = "input_required"
            return answer
        } catch {
            return .error(.internalError, "the request's state could not be sealed: \(error)")
        }
    }
}
