import ActingWeb
import JSON

/// A question as the protocol writes it.
struct QuestionForm {
    let method: String
    let params: JSONObject

    /// - Parameters:
    ///   - question: the question.
    ///   - revision: the client's revision.
    ///   - id: names the question where the revision needs a name for a page.
    init(_ question: ClientQuestion, _ revision: ProtocolRevision, id: String) {
        switch question.kind {
        case .elicitation(let elicitation):
            method = "elicitation/create"
            params = Self.params(elicitation, revision, id: id)
        case .sampling(let request):
            method = "sampling/createMessage"
            params = request
        case .roots:
            method = "roots/list"
            params = [:]
        }
    }

    private static func params(_ elicitation: Elicitation, _ revision: ProtocolRevision, id: String) -> JSONObject {
        var params: JSONObject = [:]
        if revision >= .november2025 { params["mode"] = .string(elicitation.mode.rawValue) }
        params["message"] = .string(elicitation.message)
        switch elicitation.mode {
        case .form: params["requestedSchema"] = elicitation.schema
        case .url:
            params["url"] = .string(elicitation.url)
            if !revision.isStateless { params["elicitationId"] = .string(id) }
        }
        return params
    }

    /// The question in a result that ends a request: without anything that makes it a request of its own.
    var json: JSONValue { ["method": .string(method), "params": .object(params)] }
}
