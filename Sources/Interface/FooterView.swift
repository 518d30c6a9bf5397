import Analysis
import Screen
import Trace

/// The last line: a notice until the next key, else the keys that work here.
struct FooterView {
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
        if let notice = model.notice {
            frame.put(Line(notice, .textWarning), row: area.row, column: area.column, limit: area.columns)
            return
        }
        if case .question(let question) = model.overlay {
            let line = Line("\(question.text)  ", .textWarning) + keys.line(columns: area.columns, glyphs)
            return frame.put(line, row: area.row, column: area.column, limit: area.columns)
        }
        let state = following
        let width = state.columns(glyphs)
        let fits = area.columns >= width + 20
        let room = fits ? area.columns - width - (width > 0 ? 2 : 0) : area.columns
        frame.put(keys.line(columns: room, glyphs), row: area.row, column: area.column, limit: room)
        guard fits else { return }
        frame.put(state, row: area.row, column: area.column + area.columns - width, limit: width)
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
        for binding in model.settings.keymap.bindings(in: model.scope) {
            guard let footer = binding.footer, let key = binding.keys.first else { continue }
            let isEnabled = binding.command.obstacle(in: model) == nil
            let label = Line(key.label(glyphs: glyphs), isEnabled ? .frameKey : .textSecondary)
            parts.add(
                label + Line(" " + (word(for: binding) ?? footer.word), isEnabled ? .frameFooter : .textSecondary),
                rank: footer.rank)
        }
        return parts
    }

    private func word(for binding: Binding) -> String? {
        switch binding.command {
        case .pause where model.paused != nil: "go on"
        case .switchMode: "switch to \(model.server.mode.next.rawValue)"
        default: nil
        }
    }
}
