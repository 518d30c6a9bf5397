import Analysis
import Screen
import Trace

/// One hook on one path, with everything that is known of its calls.
struct HookRow {
    let group: CallGroup
    /// `nil` before the figures were taken for the first time.
    let figures: CallFigures?
    let history: HookHistory.Entry?

    /// The row's name.
    var key: String { "\(group.kind.rawValue) \(sign.path.map { String($0.letter) } ?? "?") \(group.hook)" }

    var sign: PathSign { PathSign(path: group.path) }

    /// The filter that lets through the requests in which such calls were made.
    var filter: String {
        // What a wildcard hook was asked for has many names.
        let hook = group.hook == "*" ? "kind:\(group.kind.rawValue)" : "hook:\(QueryQuote.written(group.hook))"
        return "\(hook) path:\(group.path.map { String($0.letter) } ?? "unknown")"
    }

    func cell(_ column: HookColumn, width: Int, glyphs: Glyphs) -> Line {
        switch column {
        case .hook: name
        case .path: sign.line(glyphs)
        case .calls: Line(figures.map { CountFormat.text($0.calls) } ?? nothing(glyphs))
        case .errors: errors(glyphs)
        case .p50: time(figures?.p50, glyphs)
        case .p90: time(figures?.p90, glyphs)
        case .p99: time(figures?.p99, glyphs)
        case .longest: time(figures?.longest, glyphs)
        case .polls: Line(meanPolls ?? nothing(glyphs), .textSecondary)
        case .held: time(figures?.held, glyphs, .textSecondary)
        case .harm: harm(glyphs)
        case .runs: RunsLine(runs: figures?.runs ?? RunHistogram(), columns: width).line(glyphs)
        }
    }

    /// The hook's name, with its kind where that is not the usual one.
    var name: Line {
        Line(group.kind == .action ? "" : "\(group.kind.rawValue):", .textSecondary) + Line(group.hook, .textStrong)
    }

    /// How often a call was run on its loop, in the mean; `nil` where polls were not timed.
    var meanPolls: String? {
        guard let figures, figures.polls > 0, figures.calls > 0 else { return nil }
        let mean = Double(figures.polls) / Double(figures.calls)
        guard mean < 1_000 else { return CountFormat.text(Int(min(mean, 1e15))) }
        let tenths = Int(mean * 10 + 0.5)
        return "\(tenths / 10).\(tenths % 10)"
    }

    /// What the row is put in order by.
    func rank(_ column: HookColumn) -> Double {
        switch column {
        case .hook, .path, .runs: 0
        case .calls: Double(figures?.calls ?? -1)
        case .errors: Double(figures?.errors ?? -1)
        case .p50: Self.number(figures?.p50)
        case .p90: Self.number(figures?.p90)
        case .p99: Self.number(figures?.p99)
        case .longest: Self.number(figures?.longest)
        case .polls: figures.map { $0.calls > 0 ? Double($0.polls) / Double($0.calls) : 0 } ?? -1
        case .held: Self.number(figures?.held)
        case .harm: Self.number(history?.harm)
        }
    }

    private static func number(_ duration: Duration?) -> Double { duration.map { Double($0.nanoseconds) } ?? -1 }

    private func errors(_ glyphs: Glyphs) -> Line {
        guard let figures else { return Line(nothing(glyphs)) }
        return Line(CountFormat.text(figures.errors), figures.errors > 0 ? .textError : .textSecondary)
    }

    private func harm(_ glyphs: Glyphs) -> Line {
        guard let harm = history?.harm, harm > .zero else { return Line(nothing(glyphs), .textSecondary) }
        return Line(DurationFormat.text(harm), .textWarning)
    }

    private func time(_ duration: Duration?, _ glyphs: Glyphs, _ role: Role = .textPrimary) -> Line {
        duration.map { Line(DurationFormat.figure($0), role) } ?? Line(nothing(glyphs), .textSecondary)
    }

    private func nothing(_ glyphs: Glyphs) -> String { String(glyphs.nothing) }
}
