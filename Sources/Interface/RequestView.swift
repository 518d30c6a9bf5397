import Analysis
import Screen
import Trace

/// One request in full: when it was where, which paths its hooks took and why, and both bodies.
struct RequestView {
    let model: Model
    let skeleton: Skeleton

    private var glyphs: Glyphs { model.glyphs }

    func draw(into frame: inout Frame) {
        guard let page = model.page else { return }
        guard let entry = model.picture.log[id: page.request] else {
            let gone = Line("Request \(page.request) has left the log; the oldest go first.", .textWarning)
            frame.put(gone.wrapped(to: max(1, skeleton.body.columns - 2), glyphs), in: skeleton.body.inset(columns: 1))
            return
        }
        let facts = facts(entry)
        let layout = layout(page, factCount: facts.count)
        let title = RequestTitle(entry: entry, picture: model.picture, glyphs: glyphs)
        frame.put(title.lines(columns: layout.title.columns), in: layout.title)
        frame.vertical(in: layout.divider)
        for placement in layout.panes {
            if placement.pane == .facts {
                draw(facts, placement, layout, into: &frame)
            } else if let reader = page[body: placement.pane] {
                draw(reader, entry, placement, layout, into: &frame)
            }
        }
    }

    private func draw(
        _ facts: [Line], _ place: RequestLayout.Placement, _ layout: RequestLayout, into frame: inout Frame
    ) {
        guard let page = model.page else { return }
        let window = Window(top: page.factsTop, rows: place.text.rows, count: facts.count)
        let search = TextSearch(page.search)
        let count = search.isEmpty ? Line() : found(facts.count { !$0.places(of: search).isEmpty })
        frame.rule(in: place.title, title: title(place, layout, note: Line(), behind: count + position(window)))
        frame.put(facts[window.shown], marking: search, in: place.text)
    }

    private func draw(
        _ reader: BodyReader, _ entry: RequestLog.Entry, _ place: RequestLayout.Placement, _ layout: RequestLayout,
        into frame: inout Frame
    ) {
        guard let page = model.page else { return }
        let hasKeys = page.pane == place.pane
        let note = reader.outline.note
        guard reader.outline.payload.count > 0 else {
            frame.rule(in: place.title, title: title(place, layout, note: note, behind: Line()))
            let words = Line(RequestDocument.nothing(in: place.pane, of: entry), .textSecondary)
            return frame.put(words.wrapped(to: max(1, place.text.columns), glyphs), in: place.text)
        }
        let pane = BodyPane(reader: reader, glyphs: glyphs, area: place.text)
        let search = TextSearch(page.search)
        let number = hasKeys ? reader.matchNumber(columns: place.text.columns) : 0
        let count = search.isEmpty ? Line() : found(reader.matches.count, number: number)
        frame.rule(in: place.title, title: title(place, layout, note: note, behind: count + position(pane.window)))
        frame.put(pane.lines(search), marking: search, in: place.text)
        guard hasKeys, pane.window.shown.contains(pane.window.top + pane.cursorLine) else { return }
        let columns = place.text.column..<place.text.column + place.text.columns
        frame.highlight(row: place.text.row + pane.cursorLine, columns: columns, role: .selectRow)
    }

    // MARK: - For keys

    /// The size of the text of the pane that has the keys.
    var text: Size {
        guard let page = model.page, let entry = model.picture.log[id: page.request] else {
            return Size(columns: 0, rows: 0)
        }
        let layout = layout(page, factCount: facts(entry).count)
        let area = layout.panes.first { $0.pane == page.pane }?.text
        return Size(columns: area?.columns ?? 0, rows: area?.rows ?? 0)
    }

    /// The panes that are shown, where they are.
    var panes: [RequestLayout.Placement] {
        guard let page = model.page, let entry = model.picture.log[id: page.request] else { return [] }
        return layout(page, factCount: facts(entry).count).panes
    }

    /// The facts as lines of the width that they have.
    var facts: [Line] { model.page.flatMap { model.picture.log[id: $0.request] }.map(facts) ?? [] }

    private func facts(_ entry: RequestLog.Entry) -> [Line] {
        RequestDocument(entry: entry, model: model)
            .facts(columns: RequestLayout.factColumns(skeleton), calls: model.page?.calls)
    }

    private func layout(_ page: PageState, factCount: Int) -> RequestLayout {
        let answer = page[body: .responseBody]?.outline.payload.count ?? 0
        let body = page.lastBody ?? (answer > 0 ? .responseBody : .requestBody)
        return RequestLayout(skeleton, focus: page.pane, body: body, factCount: factCount)
    }

    // MARK: - Titles

    /// The names of a pane and of those in whose place it stands, with what there is to say of it as far as it fits.
    private func title(
        _ place: RequestLayout.Placement, _ layout: RequestLayout, note: Line, behind: Line
    ) -> Line {
        var bare = names(place.pane, layout, note: Line()) + behind
        // Where the frame leaves no room for whole names, the beginnings of the others say enough.
        if bare.columns(glyphs) > place.title.columns - 6 {
            bare = names(place.pane, layout, note: Line(), letters: 3) + behind
        }
        let room = place.title.columns - 8 - bare.columns(glyphs)
        guard room >= min(8, note.columns(glyphs)), !note.spans.isEmpty else { return bare }
        return names(place.pane, layout, note: Line("  ") + note.clipped(to: room, glyphs)) + behind
    }

    private func names(_ pane: Pane, _ layout: RequestLayout, note: Line, letters: Int = .max) -> Line {
        let shown = layout.panes.map(\.pane)
        let isAlone = pane == .facts && shown.count > 1
        var line = Line()
        for name in Pane.allCases where name == pane || !isAlone && !shown.contains(name) {
            if !line.spans.isEmpty { line.add(" \(glyphs.horizontal) ", .frameLine) }
            line += name == pane ? title(name) + note : Line(String(name.title.prefix(letters)), .textSecondary)
        }
        return line
    }

    private func title(_ pane: Pane) -> Line {
        guard pane == model.page?.pane else { return Line(pane.title, .textHeading) }
        return Line("\(glyphs.mark(.selectMark)) ", .selectMark) + Line(pane.title, .frameTitle)
    }

    /// How often a search finds something, and at which of the places the reader is.
    private func found(_ count: Int, number: Int = 0) -> Line {
        let text = model.page?.search ?? ""
        let place = number > 0 ? "\(number) of \(count)" : count == 0 ? "not found" : "\(count) found"
        return Line("  /\(text) ", .textStrong) + Line(place, count == 0 ? .textWarning : .textSecondary)
    }

    private func position(_ window: Window) -> Line {
        window.top > 0 || window.below > 0
            ? Line("  \(window.shown.upperBound)/\(window.count)", .textSecondary) : Line()
    }
}
