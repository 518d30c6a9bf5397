import Analysis
import Trace

/// What a request is put in order by; what has no value comes before all that has.
enum SortKey: Hashable, Comparable, Sendable {
    case nothing
    case number(Int64)
    case text(String)

    init(_ column: Column, of entry: RequestLog.Entry, at now: Instant) {
        let request = entry.request
        var figures: RequestFigures { RequestFigures(entry, now: now) }
        self =
            switch column {
            case .id, .at: .number(Int64(clamping: request.id))
            case .method: Self.text(request.message?.method)
            case .hook: Self.text(request.message?.target ?? request.calls.first?.name)
            case .path:
                .text(request.calls.map { $0.path(home: request.origin).map { String($0.letter) } ?? "?" }.joined())
            case .place: .text(request.home.label)
            case .wait: Self.number(figures.wait)
            case .run: Self.number(figures.run)
            case .total: Self.number(figures.total)
            case .status: .text(Standing(entry).word)
            }
    }

    private static func number(_ duration: Duration?) -> SortKey {
        guard let duration else { return .nothing }
        let (seconds, attoseconds) = duration.components
        let (whole, overflow) = seconds.multipliedReportingOverflow(by: 1_000_000_000)
        return .number(overflow ? .max : whole &+ attoseconds / 1_000_000_000)
    }

    private static func text(_ text: String?) -> SortKey {
        text.map { .text($0) } ?? .nothing
    }
}
