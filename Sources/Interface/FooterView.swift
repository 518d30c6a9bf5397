import Analysis
import Screen
import Trace

/// The last line: a notice until the next key, else the keys that work here.
struct FooterView {
    /// How many rows a notice may take.
    private static let noticeRows = 3

    let model: Model

    private var glyphs: Glyphs { model.glyphs }

    func draw(into frame: inout Frame, in area: Area) {
        if let prompt = model.prompt {
            let fault =
                prompt.purpose == .filter ? model.list.listing.filter.fault?.description : model.fieldFault
            return PromptView(prompt: prompt, fault: fault, glyphs: glyphs).draw(into: &frame, in: area)
        }
        let area = area.inset(columns: 1)
        guard !area.isEmpty else { return }
        if let notice = model.notice { return draw(notice, into: &frame, above: area) }
        if let question {
            let line = question + keys.line(columns: area.columns, glyphs)
            return frame.put(line, row: area.row, column: area.column, limit: area.columns)
        }
        let state = following
        let width = state.columns(glyphs)
        let room = room(in: area)
        frame.put(keys.line(columns: room, glyphs), row: area.row, column: area.column, limit: room)
        guard fits(state, in: area) else { return }
        frame.put(state, row: area.row, column: area.column + area.columns - width, limit: width)
    }

    /// A notice takes as many of the last rows as its words need, up to `noticeRows`.
    private func draw(_ notice: String, into frame: inout Frame, above area: Area) {
        let lines = Line(notice, .textWarning).wrapped(to: max(1, area.columns), glyphs)
        let count = min(lines.count, Self.noticeRows, area.row + 1)
        let top = area.row - count + 1
        frame.fill(rows: top..<area.row + 1, columns: 0..<frame.size.columns, with: " ", role: .textPrimary)
        let shown = lines.count > count ? [Line(notice, .textWarning)] : lines
        frame.put(shown, in: Area(row: top, column: area.column, rows: count, columns: area.columns))
    }

    /// The key that is named at a column of the footer.
    func binding(at column: Int, in area: Area) -> Binding? {
        let area = area.inset(columns: 1)
        guard model.prompt == nil, model.notice == nil, !area.isEmpty else { return nil }
        let offset = column - area.column - (question?.columns(glyphs) ?? 0)
        let places = keys.places(columns: question == nil ? room(in: area) : area.columns, glyphs)
        let bindings = named
        return places.first { $0.columns.contains(offset) }
            .flatMap { bindings.indices.contains($0.part) ? bindings[$0.part].binding : nil }
    }

    private var question: Line? {
        guard case .question(let question) = model.overlay else { return nil }
        return Line("\(question.text)  ", .textWarning)
    }

    private func fits(_ state: Line, in area: Area) -> Bool { area.columns >= state.columns(glyphs) + 20 }

    /// The columns that the keys have.
    private func room(in area: Area) -> Int {
        let state = following
        let width = state.columns(glyphs)
        return fits(state, in: area) ? area.columns - width - (width > 0 ? 2 : 0) : area.columns
    }

    private var following: Line {
        let follows =
            switch model.scope {
            case .requests: model.list.selection == .newest && model.listedCount > 0
            case .console: model.cursors[.console] == nil && model.picture.console.count > 0
            default: false
            }
        guard follows, model.paused == nil else { return Line() }
        return Line("follow \(glyphs.follow)", .frameFooter)
    }

    private var keys: Parts {
        var parts = Parts()
        for (binding, footer, key) in named {
            let isEnabled = binding.command.obstacle(in: model) == nil
            let label = Line(key.label(glyphs: glyphs), isEnabled ? .frameKey : .textSecondary)
            parts.add(
                label + Line(" " + (word(for: binding) ?? footer.word), isEnabled ? .frameFooter : .textSecondary),
                rank: footer.rank)
        }
        return parts
    }

    /// The bindings that the footer names where there is room.
    private var named: [(binding: Binding, footer: Footer, key: Key)] {
        model.bindings.compactMap { binding in
            guard let footer = binding.footer, let key = binding.keys.first else { return nil }
            return (binding, footer, key)
        }
    }

    private func word(for binding: Binding) -> String? {
        switch binding.command {
        case .pause where model.paused != nil: "go on"
        case .switchMode: "switch to \(model.server.mode.next.rawValue)"
        default: nil
        }
    }
}
