import Analysis
package import Screen
import Trace

/// What the steps of a demo came to, a row for each of their calls, and in words what follows from it.
package struct DemoBoard {
    let run: DemoRun
    let glyphs: Glyphs

    package init(_ run: DemoRun, glyphs: Glyphs) {
        self.run = run
        self.glyphs = glyphs
    }

    /// The scoreboard as plain text; empty where nothing was seen.
    package func text(columns: Int = 80) -> [String] {
        sights.isEmpty
            ? [] : lines(columns: min(80, columns)).map { line in line.spans.map(\.text).joined().trimmedAtEnd }
    }

    /// What was seen so far, with the number of its step.
    var sights: [(step: Int, isFirst: Bool, sight: DemoSight)] {
        run.plays.sorted { $0.key < $1.key }.flatMap { step, play in
            play.sights.enumerated().map { (step + 1, $0 == 0, $1) }
        }
    }

    func lines(columns: Int) -> [Line] {
        let table = Table(DemoColumn.allCases.map(\.column), room: columns)
        let head = row(table) { column, width in
            Line(
                TextFit.fit(column.column.title, columns: width, alignment: column.column.alignment, glyphs: glyphs),
                .textHeading)
        }
        let rows = sights.map { entry in
            row(table) { column, width in
                cell(column, entry, width).aligned(column.column.alignment, in: width, glyphs)
            }
        }
        return [head] + rows + [Line()] + words.flatMap { $0.wrapped(to: max(1, columns), glyphs) }
    }

    private func row(_ table: Table<DemoColumn>, _ cell: (DemoColumn, Int) -> Line) -> Line {
        table.slots.reduce(Line()) { line, slot in
            line.filled(to: slot.start, glyphs) + cell(slot.column.name, slot.width)
        }
    }

    private func cell(
        _ column: DemoColumn, _ entry: (step: Int, isFirst: Bool, sight: DemoSight), _ width: Int
    ) -> Line {
        let sight = entry.sight
        switch column {
        case .call: return Line((entry.isFirst ? "\(entry.step) " : "  ") + sight.call.label)
        case .path: return path(of: sight, columns: width)
        case .calls: return Line("\(sight.call.count)")
        case .each: return Line(glyphs.cell(sight.median))
        case .last: return Line(glyphs.cell(sight.span))
        case .threads: return Line("\(sight.threads)", sight.threads > 0 ? .textPrimary : .textSecondary)
        case .held: return Line(glyphs.cell(sight.held))
        case .delayed: return Line("\(sight.delayed)", sight.delayed > 0 ? .textWarning : .textSecondary)
        }
    }

    /// The sign of the path with its name; alone where there is no room for every name.
    private func path(of sight: DemoSight, columns: Int) -> Line {
        let text = DemoSightText(sight, glyphs: glyphs)
        return columns < DemoColumn.path.column.widths.upperBound ? text.sign : text.seen
    }

    /// What follows from the rows.
    private var words: [Line] {
        [comparison.map { Line($0, .textStrong) }, verdict].compactMap(\.self)
    }

    /// What two rounds of the same calls took; `nil` where there were none.
    var comparison: String? {
        for (step, play) in run.plays.sorted(by: { $0.key < $1.key })
        where run.steps[step].rounds.count == 2 && play.sights.count == 2 {
            let (first, second) = (play.sights[0], play.sights[1])
            guard let one = first.span, let other = second.span else { continue }
            return "\(first.call.count) calls of \(first.call.tool) at once: \(first.call.label) all in after "
                + "\(DurationFormat.prose(one)), \(second.call.label) after \(DurationFormat.prose(other))."
        }
        return nil
    }

    /// Whether it was all as announced, and how much of it was shown, as a sentence.
    package var conclusion: String {
        let played = run.steps.filter { !$0.rounds.isEmpty }.count
        let shown = run.plays.values.filter { !$0.sights.isEmpty }.count
        guard shown > 0 else { return "No path was seen." }
        let extent = shown == played ? "all \(played) steps" : "\(shown) of \(played) steps"
        return "\(run.isAsAnnounced ? "Every" : "Not every") path was seen as it was announced, in \(extent)."
    }

    private var verdict: Line {
        let mark: Role = run.isAsAnnounced ? .stateOk : .stateError
        return Line("\(glyphs.mark(mark)) ", mark) + Line(conclusion, run.isAsAnnounced ? .textPrimary : .textError)
    }
}
