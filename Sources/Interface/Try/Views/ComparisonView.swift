import Analysis
import JSON
import Screen
import Trace

/// One tool on every path: how long its calls take in each mode, side by side.
struct ComparisonView {
    /// How many parts the range of all times has.
    private static let bins = 24

    private let model: Model
    private let comparison: Comparison?
    private let title: Area
    let area: Area

    init(model: Model, skeleton: Skeleton) {
        self.model = model
        comparison = model.tryOut.comparison
        var body = skeleton.body.inset(columns: 1)
        title = body.takeTop(body.rows >= 4 ? 1 : 0)
        area = body
    }

    private var glyphs: Glyphs { model.glyphs }

    func draw(into frame: inout Frame) {
        guard let comparison else { return }
        frame.put([heading(comparison)], in: title)
        let lines = lines(comparison)
        let window = Window(top: comparison.top, rows: area.rows, count: lines.count)
        frame.put(lines[window.shown], in: area)
    }

    /// The first line that may be shown first at the latest.
    var lastTop: Int { max(0, (comparison.map { lines($0).count } ?? 0) - area.rows) }

    private func heading(_ comparison: Comparison) -> Line {
        let plan = comparison.plan
        let (done, all) = (comparison.samples.count, plan.order.count)
        let state: Line =
            switch comparison.end {
            case nil: Line("\(glyphs.mark(.stateRunning)) \(done) of \(all) calls, esc ends it", .stateRunning)
            case .finished: Line("\(glyphs.mark(.stateOk)) \(all) calls, \(plan.count) in each mode", .stateOk)
            case .cancelled: Line("\(glyphs.mark(.stateWarning)) ended after \(done) of \(all)", .stateWarning)
            case .failed(let reason): Line("\(glyphs.mark(.stateError)) \(reason), after \(done)", .stateError)
            }
        return Line("\(plan.tool)  ", .textHeading) + state
            + Line("  \(JSONValue.object(plan.arguments))", .textSecondary)
    }

    private func lines(_ comparison: Comparison) -> [Line] {
        let figures = ComparisonFigures(comparison, log: model.live.log)
        guard let range = figures.range else {
            return [Line(), Line("The first call is on its way.", .textSecondary)]
        }
        let isWide = area.columns >= 78
        var lines = [Line(), headings(isWide: isWide)]
        for mode in figures.modes { lines += row(mode, figures, range, isWide: isWide) }
        lines.append(Line())
        lines += [agreement(figures, comparison), Line()].flatMap { $0.wrapped(to: max(1, area.columns), glyphs) }
        for mode in figures.modes {
            guard let sentence = cost(mode, figures) else { continue }
            lines += sentence.wrapped(to: max(1, area.columns), hanging: 2, glyphs)
        }
        return lines
    }

    private func headings(isWide: Bool) -> Line {
        let quantiles = "     p50     p90     max"
        guard isWide else { return Line("mode        p " + quantiles, .textHeading) }
        return Line("mode        path  \(quantiles) errors   ", .textHeading)
            + Line("calls by time, shortest to longest of all", .textSecondary)
    }

    private func row(
        _ mode: ModeFigures, _ figures: ComparisonFigures, _ range: ClosedRange<Duration>, isWide: Bool
    ) -> [Line] {
        var line = Line(TextFit.fit(mode.mode.rawValue, columns: 12, glyphs: glyphs), .textStrong)
        line += paths(mode).filled(to: isWide ? 6 : 2, glyphs)
        for share in [0.5, 0.9, 1] { line.add(" " + glyphs.cell(mode.quantile(share))) }
        let counts = mode.histogram(bins: Self.bins, in: range).map(Double.init)
        let bars = Histogram(counts, in: Size(columns: Self.bins, rows: 1)).cells(GraphSymbols(glyphs))
        let histogram = Line(bars.first ?? [])
        guard isWide else { return [line, Line("  ") + histogram] }
        let errors = TextFit.fit("\(mode.errors)", columns: 7, alignment: .right, glyphs: glyphs)
        line.add(errors, mode.errors > 0 ? .textError : .textSecondary)
        return [line + Line("   ") + histogram]
    }

    private func paths(_ mode: ModeFigures) -> Line {
        guard !mode.paths.isEmpty else { return Line(String(glyphs.nothing), .textSecondary) }
        let names = mode.paths.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map(\.key)
        let path = Path.allCases.first { String($0.letter) == names[0].prefix(1) }
        return Line(names.joined(separator: " "), PathSign(path: path).role)
    }

    private func agreement(_ figures: ComparisonFigures, _ comparison: Comparison) -> Line {
        let count = comparison.samples.count
        guard figures.distinctAnswers != 1 else {
            return Line("\(glyphs.mark(.stateOk)) all \(count) answers are equal", .textOk)
        }
        let each = figures.modes.map { mode in
            "\(mode.mode.rawValue) \(mode.answers.count)"
        }
        return Line(
            "\(glyphs.mark(.stateWarning)) \(figures.distinctAnswers) different answers in \(count): "
                + each.joined(separator: ", "), .textWarning)
    }

    /// What the mode costs beyond the one without hops, and what of it was seen to be waiting.
    private func cost(_ mode: ModeFigures, _ figures: ComparisonFigures) -> Line? {
        guard let cost = figures.cost(of: mode) else { return nil }
        let sign = cost < .zero ? "-" : "+"
        let size = DurationFormat.fine(cost < .zero ? .zero - cost : cost)
        let wait = mode.wait.map { "; the hook waited \(DurationFormat.fine($0)) in the middle" } ?? ""
        return Line(TextFit.fit(mode.mode.rawValue, columns: 12, glyphs: glyphs), .textStrong)
            + Line("\(sign)\(size)", .textHeading) + Line(" against async in the middle call\(wait)")
    }
}
