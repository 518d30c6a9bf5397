import Analysis
import Screen
import Trace

/// The moments of a request as offsets from its acceptance: across as many as fit, else down.
struct TimesTable {
    private struct Moment {
        var name: String
        var at: Instant?
    }

    private static let width = 12

    let entry: RequestLog.Entry
    let glyphs: Glyphs

    func lines(columns: Int) -> [Line] {
        let moments = self.moments
        let across = columns / Self.width
        guard across >= 3 else {
            return moments.map { Line(TextFit.fit($0.name, columns: Self.width), .textSecondary) + Line(offset($0)) }
        }
        return stride(from: 0, to: moments.count, by: across).flatMap { first in
            let bank = moments[first..<min(moments.count, first + across)]
            let names = bank.map { TextFit.fit($0.name, columns: Self.width) }.joined()
            let offsets = bank.map { TextFit.fit(offset($0), columns: Self.width, glyphs: glyphs) }.joined()
            return [Line(names, .textSecondary), Line(offsets)]
        }
    }

    private var moments: [Moment] {
        let times = entry.request.times
        let calls = entry.request.calls
        let handler = entry.request.handler
        let ends = calls.compactMap { $0.end?.at }
        return [
            Moment(name: "accepted", at: times.accepted), Moment(name: "handed over", at: times.handedOver),
            Moment(name: "handler", at: handler?.enteredAt),
            Moment(name: "decoded", at: times.decoded),
            Moment(name: "hook start", at: calls.map(\.enteredAt).min()),
            Moment(name: "hook end", at: ends.count == calls.count ? ends.max() : nil),
            Moment(name: "encoded", at: times.encoded), Moment(name: "written", at: times.written),
        ]
    }

    private func offset(_ moment: Moment) -> String {
        guard let at = moment.at else { return String(glyphs.nothing) }
        return "+" + DurationFormat.fine(at.since(entry.request.times.accepted))
    }
}
