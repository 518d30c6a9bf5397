import Screen
import Trace

/// A call while it is under way and afterwards: what came of it, and the JSON-RPC both ways.
struct AnswerView {
    private struct Placement {
        var pane: Attempt.Pane
        var title: Area
        var text: Area
    }

    private let model: Model
    private let attempt: Attempt?
    private let title: Area
    private let divider: Area
    private let placements: [Placement]

    init(model: Model, skeleton: Skeleton) {
        self.model = model
        attempt = model.tryOut.attempt
        var body = skeleton.body.inset(columns: 1)
        title = body.takeTop(body.rows >= 4 ? 1 : 0)
        guard body.columns >= 96, body.rows >= 12 else {
            let rule = body.takeTop(1)
            placements = [Placement(pane: attempt?.pane ?? .result, title: rule, text: body)]
            divider = Area(row: 0, column: 0, rows: 0, columns: 0)
            return
        }
        var left = body.takeLeft(body.columns / 2)
        divider = body.takeLeft(1)
        var (upper, lower) = (body.takeTop(body.rows / 2), body)
        placements = [
            Placement(pane: .result, title: left.takeTop(1), text: left),
            Placement(pane: .sent, title: upper.takeTop(1), text: upper),
            Placement(pane: .received, title: lower.takeTop(1), text: lower),
        ]
    }

    private var glyphs: Glyphs { model.glyphs }

    func draw(into frame: inout Frame) {
        guard let attempt else { return }
        let text = AttemptText(attempt: attempt, glyphs: glyphs)
        let running = model.picture.now.since(attempt.startedAt)
        var heading = Line("\(attempt.call.title)  ", .textHeading) + text.state(running: running)
        if let request = attempt.request { heading.add("  request \(request)", .textSecondary) }
        frame.put([heading], in: title)
        frame.vertical(in: divider)
        for placement in placements {
            let (window, lines) = shown(placement, attempt)
            let position =
                window.top > 0 || window.below > 0
                ? Line("  \(window.shown.upperBound)/\(window.count)", .textSecondary) : Line()
            let name = placements.count == 1 ? tabs(attempt) : self.name(placement.pane, attempt)
            frame.rule(in: placement.title, title: name + position)
            frame.put(lines, in: placement.text)
        }
    }

    private var inFront: Placement? { placements.first { $0.pane == attempt?.pane } }

    /// How many lines of the pane in front are shown.
    var rows: Int { inFront?.text.rows ?? 0 }

    /// The first line that the pane in front may begin with at the latest.
    var lastTop: Int {
        guard let attempt, let inFront else { return 0 }
        let window = shown(inFront, attempt).window
        return max(0, window.count - window.rows)
    }

    /// Which part of a pane's text is shown, and its lines.
    private func shown(_ placement: Placement, _ attempt: Attempt) -> (window: Window, lines: [Line]) {
        let top = attempt.tops[placement.pane] ?? 0
        if let body = attempt.bodies[placement.pane] {
            let pane = BodyPane(reader: body, glyphs: glyphs, area: placement.text, top: top)
            return (pane.window, pane.lines(TextSearch("")))
        }
        let lines = words(placement, attempt)
        let window = Window(top: top, rows: placement.text.rows, count: lines.count)
        return (window, Array(lines[window.shown]))
    }

    /// What a pane without a body says.
    private func words(_ placement: Placement, _ attempt: Attempt) -> [Line] {
        switch placement.pane {
        case .result: return AttemptText(attempt: attempt, glyphs: glyphs).result(columns: placement.text.columns)
        case .sent: return [Line("not sent yet", .textSecondary)]
        case .received:
            guard case .answered = attempt.end else { return [Line("no answer yet", .textSecondary)] }
            return [Line("no body", .textSecondary)]
        }
    }

    private func name(_ pane: Attempt.Pane, _ attempt: Attempt) -> Line {
        let title =
            switch pane {
            case .result: "result"
            case .sent: "sent"
            case .received: "received"
            }
        guard pane == attempt.pane else { return Line(title, .textHeading) }
        return Line("\(glyphs.mark(.selectMark)) ", .selectMark) + Line(title, .frameTitle)
    }

    private func tabs(_ attempt: Attempt) -> Line {
        var line = Line()
        for pane in Attempt.Pane.allCases {
            if pane != .result { line.add(" \(glyphs.horizontal) ", .frameLine) }
            line += name(pane, attempt)
        }
        return line
    }
}
