import Analysis
import Screen
import Trace

extension Model {
    /// Does what was asked for; the command has no obstacle.
    mutating func perform(_ command: Command) -> [Effect] {
        switch command {
        case .up: move(by: -1)
        case .down: move(by: 1)
        case .halfPageUp: move(by: -max(1, rowsShown / 2))
        case .halfPageDown: move(by: max(1, rowsShown / 2))
        case .pageUp: move(by: -max(1, rowsShown))
        case .pageDown: move(by: max(1, rowsShown))
        case .first: move(by: -.max)
        case .last: move(by: .max)
        case .open where page != nil: openRelated()
        case .open where tab == .load: return changeSetting()
        case .open: enter()
        case .fold: changeBody { $0.fold(in: $1) }
        case .unfold: changeBody { reader, _ in reader.unfold() }
        case .foldBelow: changeBody { $0.toggleBelow(in: $1) }
        case .foldAll: changeBody { $0.toggleAll(in: $1) }
        case .search: prompt = Prompt(.search, text: page?.search ?? "")
        case .nextMatch: goToMatch(forward: true)
        case .previousMatch: goToMatch(forward: false)
        case .back, .no: return goBack()
        case .nextPane: movePane(by: 1)
        case .previousPane: movePane(by: -1)
        case .newer: turnPage(by: -1)
        case .older: turnPage(by: 1)
        case .showLoad: return showLoad()
        case .prepareLoad: return prepareLoad()
        case .startLoad, .startRace: return planLoad(command)
        case .stopLoad: return stopLoad()
        case .previousChoice: if let selectedField { load.controls.step(selectedField, by: -1) }
        case .showRequests, .showHooks, .showLoops, .showFindings, .showConsole:
            if let tab = Tab.allCases.first(where: { $0.command == command }) { show(tab) }
        case .showTry: return showTry()
        case .listAgain: return askAgainForOffers()
        case .editField: editField()
        case .rawJSON: toggleRaw()
        case .addItem: changeItems(adding: true)
        case .removeItem: changeItems(adding: false)
        case .send: return send()
        case .decline: return reply(.decline)
        case .resend: return resend()
        case .editAndResend: return editAndResend()
        case .compare: return compare()
        case .trace: page = tryOut.attempt?.request.map { PageState(request: $0) }
        case .pause: togglePause()
        case .follow: toggleFollow()
        case .mark: if let subject { toggleMark(subject) }
        case .nextMark: selectNextMark()
        case .comment: if let subject { prompt = Prompt(.comment(subject), text: remarks.comments[subject] ?? "") }
        case .filter: prompt = Prompt(.filter, text: list.listing.filter.text)
        case .commandLine: prompt = Prompt(.command)
        case .sort: sortByNext()
        case .invert: invertOrder()
        case .chooseColumns: overlay = .menu(columnsMenu)
        case .chooseTheme: overlay = .menu(themesMenu)
        case .choose: return choose()
        case .toggle: if overlay == nil { toggleField() } else { toggleChoice() }
        case .yes: return agree()
        case .copy: return copied.map { [.copy($0)] } ?? []
        case .help: overlay = .help(HelpState())
        case .switchMode: return [.switchMode(server.mode.next)]
        case .moreDetail, .lessDetail: return nextLevel(command).map { [.setLevel($0)] } ?? []
        case .repaint: return [.repaint]
        case .suspend: return [.suspend]
        case .quit: return quit()
        case .leave: return [.quit(leavingScreen: true)]
        case .nextStep, .previousStep, .stepAgain, .pauseTimer, .leaveDemo:
            return command.wish.map { follow($0) } ?? []
        }
        return previewed
    }

    var skeleton: Skeleton { skeleton(in: size) }

    /// The parts of a screen; a demo has its caption there.
    func skeleton(in size: Size) -> Skeleton {
        var skeleton = Skeleton(size)
        guard let run = runningDemo?.run else { return skeleton }
        let caption = DemoCaptionView(run: run, glyphs: glyphs)
        skeleton.takeCaption(caption.rows(of: skeleton.body.rows, columns: skeleton.body.columns))
        return skeleton
    }

    private mutating func movePane(by steps: Int) {
        page?.pane.move(by: steps)
        guard page == nil else { return }
        if tab == .load { load.pane = load.pane == .controls ? .figures : .controls }
        if tab == .tryOut, tryOut.front == .answer { tryOut.attempt?.movePane(by: steps) }
    }

    private mutating func goBack() -> [Effect] {
        if case .menu(let menu) = overlay, case .themes(let before) = menu.kind, before != settings.theme {
            overlay = nil
            return [.setTheme(before)]
        }
        if overlay != nil {
            overlay = nil
        } else if let page {
            self.page = nil
            if let back = page.back { show(back) }
        } else if tab == .requests, !list.listing.filter.text.isEmpty {
            applyFilter("")
        } else if tab == .tryOut {
            return goBackInTry()
        } else if tab == .load {
            return goBackInLoad()
        } else if tab != .requests {
            tab = .requests
        }
        return []
    }

    /// Asks once where something would be lost.
    private mutating func quit() -> [Effect] {
        guard !remarks.isEmpty else { return [.quit(leavingScreen: false)] }
        let marks = remarks.marked.count + remarks.comments.count
        overlay = .question(
            Question(text: "Quit? \(marks) marks and comments are kept nowhere else.", command: .quit))
        return []
    }

    private mutating func agree() -> [Effect] {
        guard case .question(let question) = overlay else { return [] }
        overlay = nil
        switch question.command {
        case .quit: return [.quit(leavingScreen: false)]
        case .send: return send(isAgreed: true)
        case .compare: return startComparison()
        case .startLoad, .startRace: return beginLoad()
        default: return perform(question.command)
        }
    }

    mutating func togglePause() {
        paused = paused == nil ? live : nil
        list.listing.makeAnew(picture, remarks)
        rank(isForced: true)
    }

    // MARK: - What is observed

    /// The level that is above or below the present one; `nil` at the ends.
    func nextLevel(_ command: Command) -> ObservationLevel? {
        let levels = ObservationLevel.allCases
        return command == .moreDetail
            ? levels.first { $0 > settings.level } : levels.last { $0 < settings.level }
    }

    // MARK: - Following and marks

    private mutating func toggleFollow() {
        if tab == .console {
            let isFollowing = cursors[.console] == nil
            cursors[.console] = isFollowing ? ListCursor(position: picture.console.kept.count - 1) : nil
            return
        }
        guard list.selection == .newest else {
            list.selection = .newest
            list.line = 0
            return
        }
        if let entry = selectedEntry { list.selection = .request(entry.id) }
    }

    private mutating func toggleMark(_ id: Request.ID) {
        remarks.toggleMark(id)
        list.listing.noteRemark(on: id)
    }

    mutating func comment(_ id: Request.ID, _ text: String) {
        remarks.comment(id, text)
        list.listing.noteRemark(on: id)
    }

    var hasListedMark: Bool {
        remarks.all.contains { list.listing.position(of: $0, in: picture.log) != nil }
    }

    /// Selects the next marked or commented request below, round and round.
    private mutating func selectNextMark() {
        let places = remarks.all.compactMap { list.listing.position(of: $0, in: picture.log) }.sorted()
        let here = selectedPosition ?? -1
        guard let next = places.first(where: { $0 > here }) ?? places.first else { return }
        select(by: next - here)
    }

    // MARK: - Order and columns

    /// Puts the list in order of a column; asked for again, the other way round.
    mutating func sort(by column: Column) {
        // The order of the times of acceptance is that of the numbers.
        let column = column.isSortable ? column : .id
        guard list.listing.order?.column != column else { return invertOrder() }
        list.listing.take(order: SortOrder(column), picture, remarks)
    }

    private mutating func sortByNext() {
        guard tab == .requests else { return sortRowsByNext() }
        let columns: [Column?] = [nil] + Column.allCases.filter(\.isSortable)
        let now = columns.firstIndex(of: list.listing.order?.column) ?? 0
        list.listing.take(order: columns[(now + 1) % columns.count].map { SortOrder($0) }, picture, remarks)
    }

    private mutating func invertOrder() {
        guard tab == .requests else { return invertRows() }
        let order = list.listing.order ?? SortOrder(.id)
        list.listing.take(order: SortOrder(order.column, isDescending: !order.isDescending), picture, remarks)
    }
}
