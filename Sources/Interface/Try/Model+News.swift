import JSON
import Screen
import Trace

/// What the inspector's own client tells.
extension Model {
    mutating func take(_ news: TryNews) -> [Effect] {
        let glyphs = glyphs
        switch news {
        case .offered(let offers):
            tryOut.offers = offers
            tryOut.knowledge = .known
            adoptOffers()
            return goOn()
        case .notOffered(let reason):
            tryOut.knowledge = .failed(reason)
            return goOn()
        case .offersChanged: return tryOut.knowledge == .known ? askAgainForOffers() : []
        case .sent(let id, let text): changeAttempt(id) { $0.send(text, glyphs: glyphs) }
        case .traced(let id, let request): changeAttempt(id) { $0.request = request }
        case .heard(let id, let message):
            let asked = tryOut.attempt?.questions.first
            changeAttempt(id) { $0.hear(message) }
            if let asked, tryOut.attempt?.questions.contains(asked) != true { dropQuestions() }
        case .asked(let id, let question): takeQuestion(id, question)
        case .answered(let id, let answer): end(id, .answered(answer))
        case .failed(let id, let reason, let time): end(id, .failed(reason, after: time))
        case .proposed(let proposals): take(proposals)
        case .demo(let news): demo?.run.take(news)
        case .sampled(let id, let sample):
            if tryOut.comparison?.plan.id == id { tryOut.comparison?.take(sample) }
        case .compared(let id, let failure):
            guard tryOut.comparison?.plan.id == id, tryOut.comparison?.end == nil else { return [] }
            tryOut.comparison?.end = failure.map { .failed($0) } ?? .finished
        }
        return []
    }

    private mutating func changeAttempt(_ id: TryCall.ID, _ body: (inout Attempt) -> Void) {
        guard var attempt = tryOut.attempt, attempt.call.id == id else { return }
        body(&attempt)
        tryOut.attempt = attempt
    }

    private mutating func takeQuestion(_ id: TryCall.ID, _ question: TryQuestion) {
        guard tryOut.attempt?.call.id == id, tryOut.isSending else { return }
        tryOut.attempt?.questions.append(question)
        if tab == .tryOut, page == nil, tryOut.front == .answer, prompt == nil, overlay == nil {
            showQuestion()
        } else if tryOut.front != .question {
            notice = "the server asks before it answers: \(Tab.tryOut.rawValue) shows the question"
        }
    }

    private mutating func end(_ id: TryCall.ID, _ end: Attempt.End) {
        guard tryOut.attempt?.call.id == id, tryOut.isSending else { return }
        let glyphs = glyphs
        changeAttempt(id) { $0.finish(end, glyphs: glyphs) }
        dropQuestions()
        guard tab != .tryOut || page != nil, let attempt = tryOut.attempt else { return }
        notice = AttemptText(attempt: attempt, glyphs: glyphs).sentence
    }

    /// Asks what the application offers, and does later what waits for that.
    mutating func wait(with pending: TryState.Pending, for tool: String) -> [Effect] {
        tryOut.pending = pending
        notice = "asking first what \(tool.isEmpty ? "the application offers" : "\(tool) says of itself")"
        return askForOffers()
    }

    /// Does what waited until it was known what the server offers.
    mutating func goOn() -> [Effect] {
        guard let pending = tryOut.pending else { return [] }
        (tryOut.pending, notice) = (nil, nil)
        switch pending {
        case .edit(let kind, let name, let arguments):
            edit(kind, name, arguments)
            return []
        case .compare: return compareAsPlanned()
        case .load(let command): return perform(command, askedBy: command.rawValue)
        case .wish(let wish): return follow(wish)
        }
    }
}
