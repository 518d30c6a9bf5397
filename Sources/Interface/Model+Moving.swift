import Analysis
import Screen
import Trace

extension Model {
    /// How many lines of what the keys move are on the screen.
    var rowsShown: Int {
        switch scope {
        case .requests: RequestsLayout(skeleton).list.rows
        case .request, .body: RequestView(model: self, skeleton: skeleton).text.rows
        case .help: HelpView(model: self, skeleton: skeleton).rows
        case .menu: MenuView(model: self, skeleton: skeleton).list.rows
        case .load where load.pane == .figures: LoadView(model: self, skeleton: skeleton).figuresRows
        case .hooks, .loops, .load, .findings, .console, .tryOut: rowsView?.list.rows ?? 0
        case .form, .asked, .answer, .comparison: TryView(model: self, skeleton: skeleton).rows
        case .demo: DemoBoardView(model: self, skeleton: skeleton).rows
        case .question: 0
        }
    }

    /// The view in front, where it has rows that a cursor goes over.
    var rowsView: (any RowsView)? {
        switch tab {
        case .console: ConsoleView(model: self, skeleton: skeleton)
        case .hooks: HooksView(model: self, skeleton: skeleton)
        case .loops: LoopsView(model: self, skeleton: skeleton)
        case .findings: FindingsView(model: self, skeleton: skeleton)
        case .tryOut where tryOut.front == .offers: OffersView(model: self, skeleton: skeleton)
        case .load: LoadView(model: self, skeleton: skeleton)
        case .requests, .tryOut: nil
        }
    }

    mutating func move(by steps: Int) {
        switch scope {
        case .requests: select(by: steps)
        case .request, .body: movePage(by: steps)
        case .help: scrollHelp(by: steps)
        case .menu: moveInMenu(by: steps)
        case .load where load.pane == .figures: scrollLoad(by: steps)
        case .hooks, .loops, .load, .findings, .console, .tryOut: moveCursor(by: steps)
        case .form, .asked: moveInForm(by: steps)
        case .answer, .comparison: scrollTry(by: steps)
        case .demo: scrollBoard(by: steps)
        case .question: break
        }
    }

    private mutating func moveCursor(by steps: Int) {
        guard let view = rowsView else { return }
        var cursor = cursor(of: tab)
        cursor.move(by: steps, rows: view.list.rows, keys: view.keys)
        cursors[tab] = cursor
    }

    /// Where the reader is in a view; the console follows its end until a key moves there.
    func cursor(of tab: Tab) -> ListCursor {
        cursors[tab] ?? (tab == .console ? ListCursor(position: .max) : tab == .load ? LoadView.start : ListCursor())
    }

    private mutating func scrollLoad(by steps: Int) {
        let last = LoadView(model: self, skeleton: skeleton).lastTop
        load.top = ListCursor.moved(min(load.top, last), by: steps, within: 0...last)
    }

    private mutating func scrollHelp(by steps: Int) {
        guard case .help(let help) = overlay else { return }
        let last = HelpView(model: self, skeleton: skeleton).lastTop
        overlay = .help(HelpState(top: ListCursor.moved(help.top, by: steps, within: 0...last)))
    }

    mutating func select(by steps: Int) {
        guard let position = selectedPosition else { return }
        let rows = RequestsLayout(skeleton).list.rows
        let count = listedCount
        let window = Window(showing: position, on: list.line, rows: rows, count: count)
        let target = ListCursor.moved(position, by: steps, within: 0...count - 1)
        guard let entry = list.listing.entry(at: target, in: picture.log) else { return }
        list.selection = .request(entry.id)
        list.line = ListCursor.moved(position - window.top, by: target - position, within: 0...max(0, rows - 1))
    }

    /// Opens what the selected row leads to.
    mutating func enter() {
        guard tab != .requests else {
            page = subject.map { PageState(request: $0) }
            return
        }
        switch selectedOpening {
        case .request(let id): page = PageState(request: id)
        case .filter(let text):
            show(.requests)
            applyFilter(text)
        case .offer(let key): openForm(key)
        case nil: break
        }
    }

    /// What the selected row of a view other than the list of requests leads to.
    var selectedOpening: Opening? {
        guard let view = rowsView else { return nil }
        let keys = view.keys
        return cursor(of: tab).position(count: keys.count, named: keys.firstIndex(of:)).flatMap {
            view.opening(keys[$0])
        }
    }

    /// Opens the request that stands so many places below in the list, in the same pane.
    mutating func turnPage(by steps: Int) {
        guard let open = page, let position = list.listing.position(of: open.request, in: picture.log),
            let entry = list.listing.entry(at: position + steps, in: picture.log)
        else { return }
        var next = PageState(request: entry.id)
        next.pane = open.pane
        next.search(open.search)
        page = next
        list.selection = .request(entry.id)
    }
}
