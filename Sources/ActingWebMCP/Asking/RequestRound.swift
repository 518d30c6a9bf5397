import ActingWeb
import JSON

/// A round of a request that can end with questions, and comes again with the answers.
struct RequestRound: Sendable {
    let revision: ProtocolRevision
    /// What the request was; made only where it has questions, as few have.
    let digest: @Sendable () -> String
    /// What was answered in the rounds before, by what the questions are known by.
    let answers: [String: JSONValue]
    let seal: Seal
    let environment: AppEnvironment

    /// The end of the round: the questions, and what has to be known when the answers come.
    func asking(_ required: InputRequired) -> MCPAnswer {
        let state = RequestState(asked: required.questions.map(\.key), answers: answers)
        do {
            let sealed = try state.sealed(digest(), by: seal, at: environment.now())
            let forms = required.questions.map { ($0.key, QuestionForm($0.question, revision, id: $0.key).json) }
            let questions = JSONObject(forms, uniquingKeysWith: { first, _ in first })
            var answer = MCPAnswer.result(["inputRequests": .object(questions), "requestState": .string(sealed)])
            answer.resultType = "input_required"
            return answer
        } catch {
            return .error(.internalError, "the request's state could not be sealed: \(error)")
        }
    }
}
