import JSON
import Screen
import Trace

extension TryState {
    /// Where keys go while the view is in front.
    var scope: Scope {
        switch front {
        case .offers: .tryOut
        case .form: .form
        case .question: .asked
        case .answer: .answer
        case .comparison: .comparison
        }
    }

    /// The form in front.
    var draftInFront: Draft? {
        get { front == .question ? reply : front == .form ? draft : nil }
        set {
            if front == .question { reply = newValue } else { draft = newValue }
        }
    }
}

extension Model {
    /// Brings the view to the front as it was left, or where it was in front at what is under way, else at the offers.
    mutating func showTry() -> [Effect] {
        let wasInFront = tab == .tryOut && page == nil
        show(.tryOut)
        tryOut.origin = nil
        if tryOut.attempt?.questions.isEmpty == false {
            showQuestion()
        } else if wasInFront {
            tryOut.front = tryOut.isSending ? .answer : tryOut.isComparing ? .comparison : .offers
        }
        return askForOffers()
    }

    /// Asks for what the server offers, unless that is known or asked already.
    mutating func askForOffers() -> [Effect] {
        switch tryOut.knowledge {
        case .asked, .known: return []
        case .unknown, .failed: return askAgainForOffers()
        }
    }

    mutating func askAgainForOffers() -> [Effect] {
        tryOut.knowledge = .asked
        return [.tryOut(.list)]
    }

    /// Opens the form of something that is offered; one that was begun is as it was left.
    mutating func openForm(_ key: String) {
        guard let offering = tryOut.offers.first(where: { $0.key == key }) else { return }
        if tryOut.draft?.offering != offering {
            tryOut.draft = Draft(offering: offering, form: Form(schema: offering.schema))
        }
        tryOut.origin = nil
        tryOut.front = .form
    }

    /// Goes one step back in the view, or gives up what is under way.
    mutating func goBackInTry() -> [Effect] {
        switch tryOut.front {
        case .offers: tab = .requests
        case .form: leaveTry()
        case .question: return reply(.cancel)
        case .answer:
            if tryOut.isSending { return cancelCall() }
            if tryOut.isFromForm { tryOut.front = .form } else { leaveTry() }
        case .comparison:
            if let comparison = tryOut.comparison, comparison.end == nil {
                tryOut.comparison?.end = .cancelled
                return [.tryOut(.cancelComparison(comparison.plan.id))]
            }
            leaveTry()
        }
        return []
    }

    private mutating func leaveTry() {
        tryOut.front = .offers
        guard let origin = tryOut.origin else { return }
        tryOut.origin = nil
        tab = origin.tab
        page = origin.page
    }

    /// Comes to the view from another one, to which leaving leads back.
    mutating func enterTry(_ front: TryState.Front) {
        if tab != .tryOut || page != nil { tryOut.origin = TryState.Origin(tab: tab, page: page) }
        show(.tryOut)
        tryOut.front = front
    }

    /// Gives up the call that is under way.
    mutating func cancelCall() -> [Effect] {
        guard let attempt = tryOut.attempt, attempt.end == nil else { return [] }
        tryOut.attempt?.finish(.cancelled, glyphs: glyphs)
        dropQuestions()
        return [.tryOut(.cancel(attempt.call))]
    }

    /// What `copy` takes from the view: what is filled in, what was sent, or what came back.
    var copiedInTry: String? {
        switch (tryOut.front, tryOut.attempt?.pane, tryOut.attempt?.end) {
        case (.form, _, _), (.question, _, _): tryOut.draftInFront?.form.value?.description
        case (.answer, .sent, _): tryOut.attempt?.sent
        case (.answer, _, .answered(let answer)): String(decoding: answer.body, as: UTF8.self)
        case (.offers, _, _), (.answer, _, _), (.comparison, _, _): nil
        }
    }

    /// Takes questions away that nobody waits for any more, and what was being typed for them.
    mutating func dropQuestions() {
        tryOut.attempt?.questions = []
        tryOut.reply = nil
        guard tryOut.front == .question else { return }
        tryOut.front = .answer
        prompt = tab == .tryOut && prompt?.purpose.isForm == true ? nil : prompt
    }
}
