import Analysis
import Screen
import Trace

extension Model {
    /// Reads the bodies of the open request and lays out its calls, as far as that was not done.
    mutating func readPage() {
        guard let id = page?.request, let entry = picture.log[id: id] else { return }
        page?.read(entry.request, glyphs: glyphs)
        layOutCalls(of: entry)
    }

    private mutating func layOutCalls(of entry: RequestLog.Entry) {
        guard entry.state != .inFlight else {
            page?.calls = nil
            return
        }
        let columns = RequestLayout.factColumns(skeleton)
        guard page?.calls?.columns != columns || page?.calls?.entry != entry else { return }
        let lines = RequestDocument(entry: entry, model: self).calls(columns: columns)
        page?.calls = CallsText(entry: entry, columns: columns, lines: lines)
    }

    /// The body that has the keys.
    var reader: BodyReader? {
        guard scope == .body, let page else { return nil }
        return page[body: page.pane]
    }

    /// The size of the text of the pane that has the keys.
    private var pageText: Size { RequestView(model: self, skeleton: skeleton).text }

    mutating func movePage(by steps: Int) {
        guard let open = page else { return }
        guard open.pane == .facts else { return changeBody { $0.move(by: steps, in: $1) } }
        let view = RequestView(model: self, skeleton: skeleton)
        let last = max(0, view.facts.count - view.text.rows)
        page?.factsTop = ListCursor.moved(min(open.factsTop, last), by: steps, within: 0...last)
    }

    mutating func changeBody(_ change: (inout BodyReader, Size) -> Void) {
        guard let open = page, var reader = open[body: open.pane] else { return }
        change(&reader, pageText)
        page?[body: open.pane] = reader
    }

    // MARK: - Searching

    mutating func search(_ text: String) { page?.search(text) }

    mutating func goToMatch(forward: Bool) {
        guard let open = page else { return }
        guard open.pane == .facts else { return changeBody { $0.goToMatch(forward: forward, in: $1) } }
        let view = RequestView(model: self, skeleton: skeleton)
        let search = TextSearch(open.search)
        let facts = view.facts
        let found = facts.indices.filter { !facts[$0].places(of: search).isEmpty }
        let last = max(0, facts.count - view.text.rows)
        let top = min(open.factsTop, last)
        // A place on the last page is in sight when the page is; what follows it is at the top again.
        let next =
            forward ? found.first { $0 > top && top < last } ?? found.first : found.last { $0 < top } ?? found.last
        if let next { page?.factsTop = min(next, last) }
    }

    /// Whether what is searched for stands in the pane that has the keys.
    var hasMatch: Bool {
        guard let page, !page.search.isEmpty else { return false }
        if let reader { return !reader.matches.isEmpty }
        let search = TextSearch(page.search)
        return RequestView(model: self, skeleton: skeleton).facts.contains { !$0.places(of: search).isEmpty }
    }

    // MARK: - Other requests

    /// The requests that the open one waited for, and those that waited for it.
    var related: [Request.ID] {
        guard let id = page?.request, let entry = picture.log[id: id] else { return [] }
        return Delays(of: entry.request, in: picture.log.stalls).others.filter {
            picture.log[id: $0] != nil && $0 != id
        }
    }

    /// Opens what the facts lead to, or lets one of several be chosen.
    mutating func openRelated() {
        let related = related
        guard related.count != 1 else { return related.forEach { follow(to: $0) } }
        overlay = .menu(relatedMenu(related))
    }

    private func relatedMenu(_ related: [Request.ID]) -> Menu {
        let items = related.map { id in
            let message = picture.log[id: id]?.request.message
            return Menu.Item(
                name: [String(id), message?.target ?? message?.method].compactMap(\.self).joined(separator: " "))
        }
        return Menu(kind: .requests(related), title: "waited for, and waiting", items: items)
    }

    /// Opens a request to which the open one leads; going back leads here again.
    mutating func follow(to request: Request.ID) {
        guard let open = page else { return }
        show(open.leading(to: request))
    }

    /// Opens a page, with its request selected where the list has it.
    mutating func show(_ page: PageState) {
        self.page = page
        guard list.listing.position(of: page.request, in: picture.log) != nil else { return }
        list.selection = .request(page.request)
    }
}
