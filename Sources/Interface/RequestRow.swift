import Analysis
import Screen
import Trace

/// One request in the list, cell by cell.
struct RequestRow {
    private let entry: RequestLog.Entry
    private let picture: Picture
    private let glyphs: Glyphs
    private let request: Request
    private let figures: RequestFigures

    init(entry: RequestLog.Entry, picture: Picture, glyphs: Glyphs) {
        self.entry = entry
        self.picture = picture
        self.glyphs = glyphs
        request = entry.request
        figures = RequestFigures(entry, now: picture.now)
    }

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
        case .wait: Line(glyphs.cell(figures.wait), .textSecondary)
        case .run: clock(figures.run, isRunning: request.calls.contains { $0.end == nil })
        case .total: clock(figures.total, isRunning: entry.state == .inFlight)
        case .status: status(width: width)
        }
    }

    private func status(width: Int) -> Line {
        let standing = Standing(entry)
        let state = width < 6 ? Line(String(glyphs.mark(standing.role)), standing.role) : standing.line(glyphs)
        guard !picture.findings[request: entry.id].isEmpty else { return state }
        // The sign has a place of its own at the end, or as near to it as there is room.
        return state.filled(to: min(7, width - 1), glyphs).clipped(to: width - 1, glyphs) + Line("!", .textWarning)
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
}
