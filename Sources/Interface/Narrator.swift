import Analysis
import Screen
import Trace

/// Tells in sentences what happens to a model: for a screen reader, and where nothing can be drawn.
///
/// It is told everything that `update` is, and remembers only how far it has told; the model is that of the screen.
package struct Narrator {
    /// How many requests are told at a time; of more, their number is.
    static let most = 20
    /// How many rows of a view are told.
    static let rows = 10

    /// Requests, stalls that were told.
    private var ended = 0
    private var stalls = 0
    /// The open question that was told.
    private var question: Question?
    private var demo = DemoNarration()
    private var load = NarratedLoad()

    package init() {}

    /// Says what this is and how it is asked.
    package func greeting(_ model: Model) -> [String] {
        let server = model.server
        return visible([
            "ActingWeb inspector, application \(server.application), listening on \(server.url), "
                + "mode \(server.mode.rawValue).",
            model.runningDemo.map { "A demo in \($0.run.steps.count) steps. The return key goes on, quit ends it." }
                ?? "Each request is told when it ends. Type help and the return key for what can be asked, quit to end.",
        ])
    }

    /// Takes a message in, and tells what came of it.
    ///
    /// - Returns: the sentences, one a line, and what is to be done outside.
    package mutating func take(_ message: Message, into model: inout Model) -> (lines: [String], effects: [Effect]) {
        let effects = update(&model, message)
        // What a demo opens is told by its own sentences.
        if model.runningDemo != nil { model.page = nil }
        var lines = news(in: &model)
        if case .dropped(let count) = message {
            lines.append("\(count) events were dropped; some requests are missing or incomplete.")
        }
        return (visible(lines), effects)
    }

    /// Follows a line of commands, and tells the answer.
    ///
    /// - Returns: the sentences, one a line, and what is to be done outside.
    package mutating func answer(_ line: String, in model: inout Model) -> (lines: [String], effects: [Effect]) {
        model.notice = nil
        // Whoever types and does not answer is asked again.
        question = nil
        let isNext = model.runningDemo != nil && line.allSatisfy { $0 == " " }
        let effects = model.follow(isNext ? Command.nextStep.rawValue : line)
        var lines = news(in: &model)
        if let view = Tab.allCases.first(where: { line == $0.title }) {
            lines += NarratedView(model: model).lines(of: view)
        }
        return (visible(lines), effects)
    }

    // MARK: - What is new

    private mutating func news(in model: inout Model) -> [String] {
        // A demo tells what it calls itself, and what its stalls were.
        let requests = newRequests(in: model) + newStalls(in: model)
        var lines = model.runningDemo.map { demo.news(of: $0.run) } ?? requests
        lines += load.news(in: model)
        if let notice = model.notice { lines.append(notice.capitalisedSentence) }
        model.notice = nil
        if let page = model.page {
            lines += NarratedRequest.all(page.request, in: model)
            model.page = nil
        }
        lines += opened(in: &model)
        return lines
    }

    /// What lies over the view on a screen is told once, and is not there afterwards; a question waits for its answer.
    private mutating func opened(in model: inout Model) -> [String] {
        if let prompt = model.prompt {
            model.prompt = nil
            switch prompt.purpose {
            case .filter: return ["Type filter and what to look for; filter alone shows everything."]
            case .command: return ["Type the command."]
            case .search: return ["There is no page to search; filter finds requests."]
            case .comment: return ["Type comment and the comment."]
            case .field, .arguments: return ["There are no forms to fill in here; the screen has them."]
            case .setting(let field): return ["Type load or race with \(field.name) and the others; help tells how."]
            }
        }
        let told = question
        question = nil
        switch model.overlay {
        case .help:
            model.overlay = nil
            return NarratedView.help
        case .menu(let menu):
            model.overlay = nil
            let names = menu.items.map { $0.name + ($0.isChecked == true ? " (shown)" : "") }
            return ["\(menu.title): \(names.joined(separator: ", ")). Type \(menu.title) and a name."]
        case .question(let question):
            self.question = question
            return question == told ? [] : ["\(question.text) Type yes or no."]
        case nil: return []
        }
    }

    private mutating func newRequests(in model: Model) -> [String] {
        let log = model.picture.log
        let over = log.count - log.inFlightCount
        let all = log.evicted + over
        let new = min(max(0, all - ended), over)
        ended = all
        let entries = (0..<new).reversed().compactMap { log[position: log.inFlightCount + $0] }
            .filter { model.list.listing.filter.matches($0, model.picture, model.remarks) }
            // Of load only the figures are told.
            .filter { model.live.load?.isOurs($0.request) != true }
        let told = entries.prefix(Self.most).flatMap { NarratedRequest(entry: $0, stalls: log.stalls).news }
        return entries.count > Self.most ? told + ["\(entries.count - Self.most) more requests ended."] : told
    }

    private mutating func newStalls(in model: Model) -> [String] {
        let log = model.picture.log.stalls
        let new = min(max(0, log.count - stalls), log.entries.count)
        stalls = log.count
        return log.entries.suffix(new).suffix(Self.most).map { entry in
            let stall = entry.stall
            let culprit = stall.request.map { " by request \($0)" } ?? ""
            let victims = entry.victims.count
            let harm =
                victims == 0 ? "" : victims == 1 ? "; 1 request waited for it" : "; \(victims) requests waited for it"
            return "Stall: \(stall.loop.label) was held for \(DurationFormat.prose(stall.length))\(culprit)\(harm)."
        }
    }

    /// Lines in which nothing acts on the terminal.
    private func visible(_ lines: [String]) -> [String] {
        lines.map { VisibleText($0).text }
    }
}

extension String {
    /// A notice as a sentence: with a capital, and with a point at its end.
    fileprivate var capitalisedSentence: String {
        guard let last else { return self }
        return capitalisedFirst + (last.isPunctuation ? "" : ".")
    }
}
