import Analysis
import JSON
import Recording
import Screen
import Trace
import TraceInstrumentation

/// What is known when a server has ended: the figures of each hook and path, and what observing has cost.
struct ClosingReport {
    let figures: [CallFigures]
    /// Calls that are in none of the figures.
    let uncounted: Int
    /// The share of one processor's time that was spent observing; `nil` where that is not known.
    let ownCost: Double?

    init(figures: [CallFigures], uncounted: Int = 0, ownCost: Double? = nil) {
        self.figures = figures
        self.uncounted = uncounted
        self.ownCost = ownCost
    }

    /// What is known in an observatory now.
    init(_ observatory: Observatory) {
        let statistics = observatory.recorder.statistics
        self.init(figures: statistics.figures, uncounted: statistics.uncounted, ownCost: observatory.cost.overall)
    }

    /// The report as one line of `serve --log json`.
    var json: JSONValue {
        var record: JSONObject = ["figures": .array(figures.map(\.json))]
        if uncounted > 0 { record["uncounted"] = .integer(Int64(clamping: uncounted)) }
        record["own_cost"] = ownCost.map { .double($0) }
        return .object(record)
    }

    /// The report as a table: a head, a line for each hook and path, and one for what observing has cost; empty where
    /// nothing was counted.
    var lines: [String] {
        guard !figures.isEmpty else { return [] }
        let rows = [Self.head] + figures.map(\.row)
        let widths = Self.head.indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        var lines = rows.map { row in
            zip(row, widths).enumerated().map { column, cell in
                let space = String(repeating: " ", count: cell.1 - cell.0.count)
                return column < 2 ? cell.0 + space : space + cell.0
            }.joined(separator: "  ")
        }
        if uncounted > 0 { lines.append("\(uncounted) calls of other hooks were not counted") }
        if let ownCost { lines.append("observing took \(Self.percent(ownCost)) of one processor's time") }
        return lines
    }

    private static let head = ["hook", "path", "calls", "errors", "p50", "p90", "p99", "max", "polls", "held"]

    private static func percent(_ share: Double) -> String {
        let hundredths = Int((min(max(0, share), 1_000) * 10_000).rounded())
        return "\(hundredths / 100).\(hundredths % 100 / 10)\(hundredths % 10) %"
    }
}

extension CallFigures {
    fileprivate var row: [String] {
        [
            "\(group.kind.rawValue) \(VisibleText(group.hook).text)",
            group.path.map { "\($0.letter) \($0.name)" } ?? "?", "\(calls)", "\(errors)",
        ]
            + [p50, p90, p99, longest].map { DurationFormat.fine($0) }
            + ["\(polls)", DurationFormat.fine(held)]
    }

    fileprivate var json: JSONValue {
        var record: JSONObject = ["kind": .string(group.kind.rawValue), "hook": .string(group.hook)]
        record["path"] = group.path.map { .string(String($0.letter)) }
        record["calls"] = .integer(Int64(clamping: calls))
        record["errors"] = .integer(Int64(clamping: errors))
        for (name, time) in [("p50_ns", p50), ("p90_ns", p90), ("p99_ns", p99), ("max_ns", longest)] {
            record[name] = .integer(time.nanoseconds)
        }
        record["polls"] = .integer(Int64(clamping: polls))
        record["held_ns"] = held.map { .integer($0.nanoseconds) }
        return .object(record)
    }
}
