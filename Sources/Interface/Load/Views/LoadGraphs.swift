import Analysis
import Screen
import Trace

/// A run over time: throughput, response times in the colours of the paths that were seen, and stalls, on one axis.
struct LoadGraphs {
    /// The columns that the names of rows have.
    private static let gutter = 9

    let account: LoadAccount
    let picture: Picture
    let level: ObservationLevel
    let glyphs: Glyphs

    func draw(into frame: inout Frame, in area: Area) {
        guard let timeline = account.figures?.timeline, area.columns > Self.gutter + 4, area.rows > 0 else { return }
        var rest = area
        let legend = rest.takeBottom(rest.rows >= 3 ? 1 : 0)
        let axis = rest.takeBottom(rest.rows >= 3 ? 1 : 0)
        let stalls = rest.takeBottom(rest.rows >= 2 ? 1 : 0)
        let throughput = rest.takeTop(rest.rows >= 6 ? min(12, rest.rows / 3) : rest.rows >= 3 ? 1 : 0)
        let slots = slots(columns: area.columns - Self.gutter)
        let seen = self.stalls
        draw(rates(timeline, slots), into: &frame, in: throughput)
        let times = LoadHeat(timeline, slots: slots, rows: rest.rows)
        let heat = rest.takeTop(times.rows.count)
        draw(times, timeline, slots, into: &frame, in: heat)
        frame.put([gutter("stalls") + stallLine(seen, timeline, slots)], in: moved(stalls, below: heat))
        frame.put([gutter("") + axisLine(columns: slots.count)], in: moved(axis, below: heat, by: 1))
        frame.put([legendLine(stalls: seen.count)], in: moved(legend, below: heat, by: 2))
    }

    /// A row that stays behind what is above it, where that needs less than its room.
    private func moved(_ area: Area, below upper: Area, by rows: Int = 0) -> Area {
        var moved = area
        moved.row = min(area.row, upper.row + upper.rows + rows)
        return moved
    }

    private func gutter(_ text: String) -> Line {
        Line(TextFit.fit(text, columns: Self.gutter - 1, alignment: .right, glyphs: glyphs) + " ", .textSecondary)
    }

    /// How long the axis is.
    private var span: Duration {
        guard let figures = account.figures else { return .seconds(1) }
        let isOver = account.end != nil
        return max(.milliseconds(100), isOver ? min(figures.elapsed, figures.expected) : figures.expected)
    }

    /// The stretch of time of each column.
    private func slots(columns: Int) -> [Range<Duration>] {
        let nanoseconds = Double(span.nanoseconds)
        let edges = (0...columns).map { place in
            Duration.nanoseconds(Int64(nanoseconds * Double(place) / Double(columns)))
        }
        return zip(edges, edges.dropFirst()).map { $0..<max($1, $0 + .nanoseconds(1)) }
    }

    // MARK: - Throughput

    /// Good answers a second in each column; the slice that is not over says too little.
    private func rates(_ timeline: LoadTimeline, _ slots: [Range<Duration>]) -> [Double] {
        var timeline = timeline
        if account.end == nil { timeline.slices = timeline.slices.dropLast() }
        let width = Double(timeline.width.nanoseconds) / 1e9
        return slots.map { slot in
            let slices = timeline.slices(from: slot.lowerBound, to: slot.upperBound)
            guard !slices.isEmpty else { return .nan }
            return Double(slices.reduce(0) { $0 + $1.answered }) / (Double(slices.count) * width)
        }
    }

    private func draw(_ rates: [Double], into frame: inout Frame, in area: Area) {
        let graph = Histogram(rates, in: Size(columns: rates.count, rows: area.rows))
        let top = rates.filter(\.isFinite).max() ?? 0
        let lines = graph.cells(GraphSymbols(glyphs)).enumerated().map { row, cells in
            gutter(row == 0 ? "\(top.rate)/s" : row == area.rows - 1 ? "0" : "") + Line(cells)
        }
        frame.put(lines, in: area)
    }

    // MARK: - Response times

    private func draw(
        _ heat: LoadHeat, _ timeline: LoadTimeline, _ slots: [Range<Duration>], into frame: inout Frame, in area: Area
    ) {
        let roles = slots.map { slot in
            PathSign(
                path: account.paths.dominant(
                    from: timeline.begin.advanced(by: slot.lowerBound), to: timeline.begin.advanced(by: slot.upperBound)
                )
            ).role
        }
        let cells = HeatMap(heat.rows).cells(GraphSymbols(glyphs))
        let lines = zip(zip(heat.rows, heat.bounds), cells).map { row, cells in
            let coloured = zip(zip(row.0, cells), roles).map { cell, role in
                cell.0 > 0 ? GraphCell(cell.1.glyph, role) : cell.1
            }
            return gutter(DurationFormat.figure(row.1)) + Line(coloured)
        }
        frame.put(lines, in: area)
    }

    // MARK: - Stalls, time, paths

    /// The stalls of the time that is drawn, and those that go on.
    private var stalls: [Range<Instant>] {
        let over = account.stalls(in: picture.log.stalls, until: picture.now)
        let going = account.end == nil ? picture.host.stalling.map { $0.since..<max($0.since, picture.now) } : []
        return over.map { $0.began..<max($0.began, $0.ended) } + going
    }

    private func stallLine(_ stalls: [Range<Instant>], _ timeline: LoadTimeline, _ slots: [Range<Duration>]) -> Line {
        let elapsed = account.figures?.elapsed ?? .zero
        return Line(
            slots.map { slot in
                let start = timeline.begin.advanced(by: slot.lowerBound)
                let end = timeline.begin.advanced(by: slot.upperBound)
                if stalls.contains(where: { $0.lowerBound < end && $0.upperBound > start }) {
                    return GraphCell(glyphs.barFull, .loopHeld)
                }
                return slot.lowerBound <= elapsed ? GraphCell(glyphs.separator, .frameLine) : .blank
            })
    }

    private func axisLine(columns: Int) -> Line {
        var line = Line()
        var end = 0
        for mark in TimeAxis(span: span, columns: columns).marks where mark.column >= end {
            line.add(String(repeating: " ", count: mark.column - end) + mark.label, .textSecondary)
            end = mark.column + mark.label.count
        }
        return line
    }

    /// The paths that were seen with their shares, and how many stalls there were.
    private func legendLine(stalls count: Int) -> Line {
        var line = Line()
        let seen = PathCount.ranked(account.modePaths.values.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) })
        for path in seen.prefix(4) {
            line += PathSign(path: path.path).line(glyphs)
            line.add(" \(path.path?.name ?? "no known path") \(CountFormat.text(path.count))  ", .textSecondary)
        }
        if seen.isEmpty {
            let reason = level < .spans ? "paths are not observed; + observes more" : "no path was seen yet"
            line.add("\(glyphs.mark(.pathUnknown)) \(reason)  ", .textSecondary)
        }
        if count > 0 {
            line.add("\(glyphs.barFull)", .loopHeld)
            line.add(count == 1 ? " 1 stall" : " \(CountFormat.text(count)) stalls", .textWarning)
        }
        return line
    }
}
