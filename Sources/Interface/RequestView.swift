import Analysis
import Screen

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
        let document = RequestDocument(entry: entry, model: model)
        let layout = layout(page, document)
        let title = RequestTitle(entry: entry, picture: model.picture, glyphs: glyphs)
        frame.put(title.lines(columns: layout.title.columns), in: layout.title)
        frame.vertical(in: layout.divider)
        for placement in layout.panes {
            let lines = document.lines(placement.pane, columns: placement.text.columns)
            let window = Window(top: page[top: placement.pane], rows: placement.text.rows, count: lines.count)
            let paneTitle =
                layout.panes.count == 1 ? tabs(page, document) : self.title(placement.pane, page, document)
            frame.rule(in: placement.title, title: paneTitle + position(window))
            frame.put(lines[window.shown], in: placement.text)
        }
    }

    /// The first line that a pane may begin with at the latest, for the screen's size.
    func lastTop(of pane: Pane) -> Int {
        guard let placement = placement(of: pane) else { return 0 }
        return max(0, placement.lineCount - placement.rows)
    }

    /// How many lines of a pane are shown.
    func rows(of pane: Pane) -> Int { placement(of: pane)?.rows ?? 0 }

    private func placement(of pane: Pane) -> (rows: Int, lineCount: Int)? {
        guard let page = model.page, let entry = model.picture.log[id: page.request] else { return nil }
        let document = RequestDocument(entry: entry, model: model)
        guard let placement = layout(page, document).panes.first(where: { $0.pane == pane }) else { return nil }
        return (placement.text.rows, document.lines(pane, columns: placement.text.columns).count)
    }

    private func layout(_ page: PageState, _ document: RequestDocument) -> RequestLayout {
        RequestLayout(skeleton, focus: page.pane) { document.lines(.facts, columns: $0).count }
    }

    private func title(_ pane: Pane, _ page: PageState, _ document: RequestDocument) -> Line {
        let hasKeys = pane == page.pane
        let mark = hasKeys ? Line("\(glyphs.mark(.selectMark)) ", .selectMark) : Line()
        return mark + document.title(pane, role: hasKeys ? .frameTitle : .textHeading)
    }

    /// The names of all panes, with the one that is shown marked, and what is to say about it.
    private func tabs(_ page: PageState, _ document: RequestDocument) -> Line {
        var line = Line()
        for pane in Pane.allCases {
            if pane != .facts { line.add(" \(glyphs.horizontal) ", .frameLine) }
            line += pane == page.pane ? title(pane, page, document) : Line(pane.title, .textSecondary)
        }
        return line
    }

    private func position(_ window: Window) -> Line {
        window.top > 0 || window.below > 0
            ? Line("  \(window.shown.upperBound)/\(window.count)", .textSecondary) : Line()
    }
}
