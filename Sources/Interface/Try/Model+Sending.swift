import Analysis
import JSON
import Screen
import Trace

/// Sending what a form holds, or what was recorded.
extension Model {
    /// Sends the form in front.
    ///
    /// - Parameter isAgreed: whether the reader said that it is to be sent although the schema asks for something else.
    /// - Returns: what is to be done outside the interface.
    mutating func send(isAgreed: Bool = false) -> [Effect] {
        guard let draft = tryOut.draftInFront, let value = draft.form.value else { return [] }
        let faults = draft.form.faults.count
        guard faults == 0 || isAgreed else {
            let places = faults == 1 ? "1 place is" : "\(faults) places are"
            overlay = .question(
                Question(text: "\(places) not as the schema asks. Send it all the same?", command: .send))
            return []
        }
        if tryOut.front == .question { return reply(.accept(value)) }
        guard let offering = draft.offering else { return [] }
        let (method, params) =
            offering.kind == .method
            ? (offering.name, value) : offering.message(value.object ?? [:])
        return start(title: offering.name, .request(method: method, params: params), in: .answer)
    }

    /// Begins a call; only one is under way at a time.
    private mutating func start(title: String, _ content: TryCall.Content, in front: TryState.Front?) -> [Effect] {
        tryOut.count += 1
        let call = TryCall(id: tryOut.count, title: title, content: content)
        tryOut.attempt = Attempt(call: call, startedAt: live.now)
        if let front { tryOut.front = front }
        return [.tryOut(.send(call))]
    }

    // MARK: - Questions

    /// Shows the oldest question that is not answered.
    mutating func showQuestion() {
        guard let question = tryOut.attempt?.questions.first else { return }
        tryOut.reply = tryOut.reply ?? Draft(form: Form(schema: question.schema))
        tryOut.front = .question
    }

    /// Answers the question in front.
    mutating func reply(_ answer: TryQuestion.Answer) -> [Effect] {
        guard let question = tryOut.attempt?.questions.first else { return [] }
        tryOut.attempt?.questions.removeFirst()
        tryOut.reply = nil
        tryOut.front = .answer
        showQuestion()
        return [.tryOut(.answer(question, answer))]
    }

    // MARK: - Sending again

    /// The body of the request that commands are about; `nil` where it is not known whole.
    var wholeBody: [UInt8]? {
        guard let subject, let body = picture.log[id: subject]?.request.requestBody, !body.head.isEmpty,
            !body.isTruncated
        else { return nil }
        return body.head
    }

    /// Sends the shown call or the selected request once more, as it was.
    mutating func resend() -> [Effect] {
        if scope == .answer, let call = tryOut.attempt?.call { return start(title: call.title, call.content, in: nil) }
        guard let subject, let body = wholeBody, let request = picture.log[id: subject]?.request else { return [] }
        let place = TryCall.Place(request)
        let title = request.message.map { $0.target ?? $0.method } ?? "request \(subject)"
        notice = "\(subject) sent again, \(place.words); \(Tab.tryOut.rawValue) shows the answer"
        return start(title: title, .recorded(body, place), in: .answer)
    }

    /// Opens the selected request as a form, to be changed and sent.
    mutating func editAndResend() -> [Effect] {
        if scope == .answer, tryOut.isFromForm {
            tryOut.front = .form
            return []
        }
        guard let recorded = recordedCall else {
            notice = "the body of this request is not JSON-RPC"
            return []
        }
        let kind: Offering.Kind =
            switch recorded.method {
            case "tools/call": .tool
            case "prompts/get": .prompt
            case "resources/read": .resource
            default: .method
            }
        let name = (kind == .resource ? recorded.params["uri"] : recorded.params["name"])?.string
        let arguments = kind == .method ? recorded.params : recorded.params["arguments"]?.object ?? [:]
        tryOut.pending = .edit(name == nil ? .method : kind, name: name ?? recorded.method, arguments: arguments)
        switch tryOut.knowledge {
        case .known, .failed: return goOn()
        case .unknown, .asked: return askForOffers()
        }
    }

    /// The method of the request or the call in front, which takes no look into its body.
    var recordedMethod: String? {
        if scope == .answer { return tryOut.attempt?.method }
        guard let subject, wholeBody != nil else { return nil }
        return picture.log[id: subject]?.request.message?.method
    }

    /// The method and the params of the request or the call in front; `nil` where it is no request of the protocol.
    var recordedCall: (method: String, params: JSONObject)? {
        let body: [UInt8]?
        switch (scope, tryOut.attempt?.call.content) {
        case (.answer, .request(let method, let params)): return (method, params.object ?? [:])
        case (.answer, .recorded(let bytes, _)): body = bytes
        default: body = wholeBody
        }
        guard let body, let message = try? JSONValue(parsing: body), let method = message["method"]?.string else {
            return nil
        }
        return (method, message["params"]?.object ?? [:])
    }

    /// Opens a form with arguments in it; what is not offered any more has a form for anything.
    mutating func edit(_ kind: Offering.Kind, _ name: String, _ arguments: JSONObject) {
        let offering = tryOut.offer(kind, name) ?? Offering(kind, named: name)
        tryOut.draft = Draft(offering: offering, form: Form(schema: offering.schema, value: .object(arguments)))
        enterTry(.form)
    }
}

extension TryCall.Place {
    /// How a recorded request is sent again: a session that it had is not the client's own, which takes its place.
    init(_ request: Request) {
        guard let message = request.message else {
            self = .alone(revision: nil)
            return
        }
        switch (message.wire, message.session, message.revision) {
        case ("stateless", _, let revision?):
            self = .stateless(revision: revision, method: message.method, name: message.target)
        case (_, _?, _) where message.method != "initialize": self = .session
        case (_, _, let revision): self = .alone(revision: revision)
        }
    }

    /// How it is sent, as the end of a sentence.
    var words: String {
        switch self {
        case .session: "in a session of the inspector's own"
        case .alone: "without a session"
        case .stateless(let revision, _, _): "by itself under \(revision)"
        }
    }
}
