import Analysis
import Screen

extension Command {
    /// Why the command can do nothing just now; `nil` where it can.
    func obstacle(in model: Model) -> String? {
        switch self {
        case .open where model.page != nil: model.related.isEmpty ? "it waited for no request, and none for it" : nil
        case .open where model.tab == .requests:
            model.selectedEntry == nil
                ? "there is no request to open yet" : model.subject == nil ? noRequest(model) : nil
        case .open where model.tab == .load: model.settingsObstacle
        case .unfold:
            model.reader == nil ? Self.noBody : model.reader?.unfoldable == nil ? "nothing is folded on this line" : nil
        case .fold, .foldBelow:
            model.reader == nil ? Self.noBody : model.reader?.foldable == nil ? "there is nothing to fold here" : nil
        case .foldAll:
            model.reader.map { $0.outline.nodes.isEmpty ? "there is nothing to fold here" : nil } ?? Self.noBody
        case .search: model.page == nil ? "no request is open" : nil
        case .nextMatch, .previousMatch:
            model.page?.search.isEmpty ?? true
                ? "nothing is searched for yet"
                : model.hasMatch ? nil : "\(model.page?.search ?? "") is not in this pane"
        case .open: model.selectedOpening == nil ? "there is nothing behind this row" : nil
        case .follow: model.paused == nil ? nil : "the view is paused; space goes on"
        case .newer: turning(in: model, stopsAt: 0, "this is the first request of the list")
        case .older: turning(in: model, stopsAt: model.listedCount - 1, "this is the last request of the list")
        case .up, .down, .halfPageUp, .halfPageDown, .pageUp, .pageDown, .first, .last:
            model.scope == .requests && model.listedCount == 0 ? noRequest(model) : nil
        case .mark, .comment: model.subject == nil ? noRequest(model) : nil
        case .nextMark:
            model.remarks.isEmpty
                ? "nothing is marked; * marks the selected request"
                : model.hasListedMark ? nil : "the list shows none of the marked requests"
        case .sort: model.sortingObstacle(among: [.requests, .hooks, .findings])
        case .invert: model.sortingObstacle(among: [.requests, .hooks])
        case .copy: !model.canCopy ? "there is nothing to copy here" : nil
        case .chooseTheme: model.settings.themes.count < 2 ? "there is no other theme" : nil
        case .moreDetail: model.nextLevel(self) == nil ? "bodies are observed already, and there is no more" : nil
        case .lessDetail: model.nextLevel(self) == nil ? "nothing is observed already" : nil
        case .send: model.sendingObstacle
        case .resend: model.resendingObstacle
        case .editAndResend: model.editingObstacle
        case .compare: model.comparingObstacle
        case .trace: model.traceObstacle
        case .prepareLoad: model.callInFront == nil ? "only a call of a tool can be made load" : nil
        case .startLoad: model.obstacle(toBeginning: .start)
        case .startRace: model.obstacle(toBeginning: .startRace)
        case .stopLoad: model.isLoading ? nil : "no load is under way"
        case .previousChoice: model.choosingObstacle
        case .addItem, .removeItem: model.itemsObstacle
        case .toggle where model.overlay == nil: model.fieldObstacle
        case .editField, .rawJSON: model.tryOut.draftInFront == nil ? "there is no form here" : nil
        case .listAgain: model.tryOut.knowledge == .asked ? "the server is asked already" : nil
        case .decline: model.scope == .asked ? nil : "nobody asks anything"
        case .nextStep, .previousStep, .stepAgain, .pauseTimer, .leaveDemo: wish.flatMap { model.obstacle(to: $0) }
        case .back, .nextPane, .previousPane, .showRequests, .showHooks, .showLoops, .showLoad, .showFindings,
            .showConsole, .showTry, .pause, .filter, .chooseColumns, .switchMode, .commandLine, .help,
            .choose, .toggle, .yes, .no, .repaint, .suspend, .quit, .leave:
            nil
        }
    }

    private static let noBody = "no body has the keys; tab goes to one"

    private func noRequest(_ model: Model) -> String {
        guard model.picture.log.count > 0 else { return "there is no request yet" }
        return model.listedCount == 0
            ? "the filter lets no request through"
            : model.tab == .requests ? "the selected request has left the list" : "no request is selected here"
    }

    /// Why the page cannot be turned; a request that the list does not show has none beside it.
    private func turning(in model: Model, stopsAt end: Int, _ words: String) -> String? {
        guard let page = model.page else { return "no request is open" }
        let position = model.list.listing.position(of: page.request, in: model.picture.log)
        return position == nil ? "the open request is not in the list" : position == end ? words : nil
    }
}
