import Screen
import Trace

/// The keys that work where the reader was, and what the signs on the screen mean.
struct HelpView {
    let model: Model
    let skeleton: Skeleton

    private var glyphs: Glyphs { model.glyphs }

    func draw(into frame: inout Frame) {
        let lines = lines(columns: area.columns)
        let window = Window(top: top, rows: area.rows, count: lines.count)
        frame.put(lines[window.shown], in: area)
    }

    private var top: Int {
        guard case .help(let help) = model.overlay else { return 0 }
        return help.top
    }

    private var area: Area { skeleton.body.inset(columns: 1) }

    /// How many lines are shown at a time.
    var rows: Int { area.rows }

    /// The first line that the help may begin with at the latest.
    var lastTop: Int { max(0, lines(columns: area.columns).count - rows) }

    private func lines(columns: Int) -> [Line] {
        let keys = [heading] + keys
        let signs =
            [Line("Paths: what a hook call was observed to do", .textHeading)] + paths
            + [Line(), Line("States of a request", .textHeading)] + states
            + [Line(), Line("Figures", .textHeading)] + figures
        guard columns >= 130 else { return keys + [Line()] + signs }
        let left = columns / 2
        return (0..<max(keys.count, signs.count)).map { index in
            let key = index < keys.count ? keys[index].clipped(to: left - 2, glyphs) : Line()
            return key.filled(to: left, glyphs) + (index < signs.count ? signs[index] : Line())
        }
    }

    private var heading: Line {
        let up = Key.character("k").label(glyphs: glyphs)
        let down = Key.character("j").label(glyphs: glyphs)
        return Line("Keys in the view of \(below.scope.title)", .textHeading)
            + Line("  (this help scrolls with \(down) and \(up))", .textSecondary)
    }

    /// The model as it is without the help, for whose view the keys are explained.
    private var below: Model {
        var model = model
        model.overlay = nil
        return model
    }

    private var keys: [Line] {
        below.bindings.filter { !$0.keys.isEmpty }.map { binding in
            let labels = binding.keys.map { $0.label(glyphs: glyphs) }.joined(separator: " ")
            let obstacle = binding.command.obstacle(in: below)
            let label = Line(
                TextFit.fit(labels, columns: 12, glyphs: glyphs), obstacle == nil ? .frameKey : .textSecondary)
            let help = Line(binding.help, obstacle == nil ? .textPrimary : .textSecondary)
            return Line("  ") + label + help + (obstacle.map { Line("; not now: \($0)", .textWarning) } ?? Line())
        }
    }

    private var paths: [Line] {
        (Path.allCases.map { $0 as Path? } + [nil]).map { path in
            let sign = PathSign(path: path)
            let name = TextFit.fit(sign.name, columns: 14)
            return Line("  ") + sign.line(glyphs) + Line(" \(name)", sign.role)
                + Line(path?.meaning ?? "the recorded places fit none of these")
        }
    }

    private var figures: [Line] {
        (ownFigures + [
            ("wait", "waiting for a thread, until the first line of the hook"),
            ("run", "from the hook's first line to its end, what it awaits included"),
            ("total", "from the accepted request to the last written byte"),
            ("p50 p99", "of the totals of the last minute, at most 1,000 requests"),
            ("ring", "how full the fullest ring of events was"),
            ("dropped", "events that found their ring full"),
            ("!", "something is wrong with the request; the view of findings says what"),
        ]).map { name, meaning in
            Line("  ") + Line(TextFit.fit(name, columns: 8), .textSecondary) + Line(meaning)
        }
    }

    /// Those of the view that is explained.
    private var ownFigures: [(String, String)] {
        switch below.scope {
        case .hooks:
            [
                ("polls", "how often a loop ran a part of a call, in the mean"),
                ("held", "the longest that a call held a loop without a pause"),
                ("harm", "what requests lost by waiting for stalls of such calls"),
                ("times", "in 24 buckets from 1 us on, each twice as wide as the one before"),
            ]
        case .loops:
            [
                ("busy", "the share of the time in which a loop ran something, or of a pool's threads"),
                ("lag", "how long tasks waited for the loop in the last second, in the mean"),
                ("longest", "the longest that one of them waited"),
                ("tick", "the longest that the loop ran without looking for what came"),
                ("polls/s", "how many parts of tasks the loop ran"),
                ("cpu", "of one processor since the look before, a second earlier"),
            ]
        default: []
        }
    }

    private var states: [Line] {
        Standing.all.map { standing in
            Line("  ") + standing.line(glyphs).filled(to: 8, glyphs) + Line(standing.meaning)
        }
    }
}
