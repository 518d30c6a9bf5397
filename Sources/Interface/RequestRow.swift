import Analysis
import Screen
import Trace

/// One request in the list, cell by cell.
struct RequestRow {
    let entry: RequestLog.Entry
    let picture: Picture
    let glyphs: Glyphs

    private var request: Request { entry.request }

    func cell(_ column: Column, width: Int) -> Line {
        let content = content(column, width: width)
        switch column.alignment {
        case .left: return content.clipped(to: width, glyphs)
        case .right:
            let padding = max(0, width - content.columns(glyphs))
            return (Line(String(repeating: " ", count: padding)) + content).clipped(to: width, glyphs)
        }
    }

    private func content(_ column: Column, width: Int) -> Line {
        switch column {
        case .id: Line("\(request.id)", .textStrong)
        case .at: Line(picture.clock.reading(at: request.times.accepted).text, .textSecondary)
        case .method: Line(request.message?.method ?? nothing, .textSecondary)
        case .hook: Line(request.message?.target ?? request.calls.first?.name ?? nothing)
        case .path: PathRibbon(request: request, glyphs: glyphs).line(columns: width)
        case .place: place
        case .wait: Line(glyphs.cell(wait), .textSecondary)
        case .run: clock(run, isRunning: request.calls.contains { $0.end == nil })
        case .total: clock(total, isRunning: entry.state == .inFlight)
        case .status: status(width: width)
        }
    }

    private func status(width: Int) -> Line {
        let standing = Standing(entry)
        return width < 6 ? Line(String(glyphs.mark(standing.role)), standing.role) : standing.line(glyphs)
    }

    private var nothing: String { String(glyphs.nothing) }

    private var place: Line {
        let task = request.home.task.map { "\(glyphs.separator)t\($0)" } ?? ""
        return Line(request.home.label + task, .textSecondary)
    }

    private func clock(_ duration: Duration?, isRunning: Bool) -> Line {
        let ticks = isRunning && entry.state == .inFlight && duration != nil
        let picture = ticks ? String(glyphs.spin(at: picture.now.nanoseconds)) : " "
        return Line(picture, .stateRunning) + Line(glyphs.cell(duration), ticks ? .stateRunning : .textPrimary)
    }

    /// The calls that the request itself made; the time of nested ones is part of theirs.
    private var outerCalls: [HookCall] {
        CallTree(request.calls).nodes.filter { $0.depth == 0 }.map(\.call)
    }

    private var wait: Duration? {
        request.calls.isEmpty ? nil : outerCalls.reduce(request.handlerWait ?? .zero) { $0 + $1.wait }
    }

    private var run: Duration? {
        let calls = outerCalls
        guard !calls.isEmpty, entry.state == .inFlight || calls.allSatisfy({ $0.end != nil }) else { return nil }
        return calls.reduce(.zero) { $0 + ($1.run ?? picture.now.since($1.enteredAt)) }
    }

    private var total: Duration? {
        entry.state == .inFlight ? picture.now.since(request.times.accepted) : request.total
    }
}
