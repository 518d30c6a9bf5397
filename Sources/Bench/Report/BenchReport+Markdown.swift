import Load

extension BenchReport {
    /// The report as tables of Markdown.
    package var markdown: [String] {
        let notes = bounds.enumerated().map { "\(Self.mark($0.offset)) \($0.element)  " }
        return warningLines + (machine.isDebug ? [""] : []) + rowTable + (notes.isEmpty ? [] : [""] + notes) + [""]
            + serverTable + ["", "\(Self.cell(machine.line)). \(howText)."]
    }

    private var rowTable: [String] {
        ["| What | Measured | Range | Goal | |", "|---|--:|--:|--:|---|"]
            + results.flatMap { result in
                rows(of: result).map { row in
                    let unit = row.row.measure.unit
                    let marks = row.generatorBound.compactMap { bound in
                        bounds.firstIndex(of: bound.text).map(Self.mark)
                    }
                    return Self.row([
                        "\(result.head): \(row.row.what)",
                        (row.spread.map { unit.text($0.median) } ?? "–") + marks.joined(),
                        row.spread.map { "\(unit.text($0.low)) to \(unit.text($0.high))" } ?? "–",
                        row.row.goal?.text(unit) ?? "", row.verdict.text,
                    ])
                }
            }
    }

    private var serverTable: [String] {
        [
            "| Load | Server | Requests/s (range) | p50 ms | p99 ms | Memory MB | Generator busy |",
            "|---|---|--:|--:|--:|--:|--:|",
        ]
            + results.filter { $0.experiment.kind != .starting }.flatMap { result in
                result.contenders.map { contender in
                    let figures = ContenderFigures(contender)
                    return Self.row([
                        result.head, contender.contender.name,
                        contender.trouble ?? figures.throughput, figures.p50, figures.p99, figures.memory,
                        figures.generator,
                    ])
                }
            }
    }

    /// What is to be said of the generator, each once.
    private var bounds: [String] {
        var texts: [String] = []
        for bound in results.flatMap({ rows(of: $0) }).flatMap(\.generatorBound) where !texts.contains(bound.text) {
            texts.append(bound.text)
        }
        return texts
    }

    private static func mark(_ index: Int) -> String { "[\(index + 1)]" }

    private static func row(_ cells: [String]) -> String { "| \(cells.map(cell).joined(separator: " | ")) |" }

    /// Text that does not end its cell.
    private static func cell(_ text: String) -> String {
        String(Figure.harmless(text).flatMap { $0 == "|" ? "\\|" : String($0) })
    }
}
