import ActingWeb
import JSON

/// Holds a client's answer against its question.
enum AnswerCheck {
    /// The answer, where it can be used.
    ///
    /// - Throws: `ClientRefusal` where a form's content does not fit the form, or where the answer is none.
    static func checked(_ answer: JSONValue, to question: ClientQuestion) throws(ClientRefusal) -> JSONValue {
        guard answer.object != nil else { throw ClientRefusal(message: "its answer is no object") }
        if case .elicitation(let elicitation) = question.kind, elicitation.mode == .form,
            answer["action"] == "accept",
            let fault = ValueCheck.fault(of: answer["content"] ?? [:], inForm: elicitation.schema)
        {
            throw ClientRefusal(message: "the form's content does not fit: \(fault)")
        }
        return answer
    }
}
