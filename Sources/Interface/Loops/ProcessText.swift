import Analysis
import Screen
import Trace

/// What the process takes of the machine: memory, files, and its threads with the busiest first.
struct ProcessText {
    let host: HostHistory
    let glyphs: Glyphs

    func lines(columns: Int, rows: Int) -> [Line] {
        guard host.newest?.process != nil else {
            return [Line("The system does not tell what the process takes.", .textSecondary)]
        }
        let shown = host.threads.prefix(max(0, rows - 2))
        let rest = host.threads.count - shown.count
        let title = Line("     cpu  thread" + (rest > 0 ? ", the \(shown.count) busiest of \(host.threads.count)" : ""))
        return [memory(columns: columns), Line(title.spans.map(\.text).joined(), .textHeading)]
            + shown.map { Self.line($0, glyphs) }
    }

    /// Memory with its last minute, files and threads.
    func memory(columns: Int) -> Line {
        let bytes = host.memory.last ?? 0
        let text = TextFit.fit(CountFormat.bytes(bytes), columns: 8, alignment: .right, glyphs: glyphs)
        var parts = Parts()
        parts.add(Line("memory ", .textSecondary) + Line(text), rank: 0)
        let lowest = host.memory.min() ?? 0
        // What changed is small beside what there is, so the graph begins at the least of the minute.
        let growth = Sparkline(host.memory.map { Double($0 - lowest) }, columns: 12)
        parts.add(Line(growth.cells(GraphSymbols(glyphs))), rank: 3)
        parts.add(Line("files ", .textSecondary) + Line("\(host.newest?.process?.openFiles ?? 0)"), rank: 1)
        parts.add(Line("threads ", .textSecondary) + Line("\(host.threads.count)"), rank: 2)
        return parts.line(columns: columns, glyphs)
    }

    /// A thread: its share of a processor, its name and its number.
    static func line(_ thread: ThreadShare, _ glyphs: Glyphs) -> Line {
        let share = thread.cpu.map { "\($0.percent)%" } ?? String(glyphs.nothing)
        let text = TextFit.fit(share, columns: 8, alignment: .right, glyphs: glyphs)
        return Line("\(text)  ", (thread.cpu ?? 0) > 0.9 ? .textWarning : .textPrimary)
            + Line("\(TextFit.fit(thread.name, columns: 16, glyphs: glyphs)) ") + Line("\(thread.id)", .textSecondary)
    }
}
