import Load
import Trace

extension BenchReport {
    /// The report for people.
    package var lines: [String] {
        let parts = results.flatMap { [""] + lines(of: $0) }
        return warningLines + [machine.line, howText] + parts + warningLines
    }

    /// How it was measured, in one line.
    var howText: String {
        let load = [("before", self.load.before), ("after", self.load.after)].compactMap { name, averages in
            averages?.first.map { "\(Figure.text($0)) \(name)" }
        }
        return
            "\(began), \(plan.rounds) turns of at least \(Figure.seconds(plan.length)) for each server, one after the other; "
            + "it took \(BenchProgress.text(length))" + (isInterrupted ? " and was ended early" : "")
            + (load.isEmpty ? "" : "; load average \(load.joined(separator: ", "))")
    }

    var warningLines: [String] {
        machine.isDebug ? ["THIS IS A DEBUG BUILD: ITS FIGURES MEAN NOTHING. Build it with -c release."] : []
    }

    private func lines(of result: ExperimentResult) -> [String] {
        let experiment = result.experiment
        return [result.head] + (experiment.kind == .starting ? [] : servers(of: result)) + rows(result)
    }

    private func servers(of result: ExperimentResult) -> [String] {
        let width = (result.contenders.map(\.contender.name.count).max() ?? 0) + 2
        let row = { (name: String, cells: [String]) in
            "  " + Figure.left(name, width) + Figure.right(cells[0], 26)
                + cells.dropFirst().map { Figure.right($0, 11) }.joined()
        }
        let head = row("", ["requests/s (range)", "p50 ms", "p99 ms", "memory MB", "generator"])
        return [head]
            + result.contenders.map { contender in
                if let trouble = contender.trouble {
                    return "  " + Figure.left(contender.contender.name, width) + Figure.harmless(trouble)
                }
                let figures = ContenderFigures(contender)
                return row(
                    contender.contender.name,
                    [figures.throughput, figures.p50, figures.p99, figures.memory, figures.generator])
            }
    }

    private func rows(_ result: ExperimentResult) -> [String] {
        let rows = rows(of: result)
        let width = (rows.map(\.row.what.count).max() ?? 0) + 2
        return rows.flatMap { row in
            let unit = row.row.measure.unit
            let figure = Figure.right(row.spread?.text(unit.text) ?? "–", 26)
            let goal = Figure.left(row.row.goal?.text(unit) ?? "", 18)
            let line = "  \(Figure.left(row.row.what, width))\(figure)  \(goal)\(Figure.harmless(row.verdict.text))"
            return [line.trimmingEnd] + row.generatorBound.map { "    \($0.text)" }
        }
    }
}

extension String {
    fileprivate var trimmingEnd: String {
        String(reversed().drop { $0 == " " }.reversed())
    }
}
