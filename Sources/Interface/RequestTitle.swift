import Analysis
import Screen
import Trace

/// What a request was and how it ended: the title of everything else about it.
struct RequestTitle {
    let entry: RequestLog.Entry
    let picture: Picture
    let glyphs: Glyphs

    private var request: Request { entry.request }

    /// Two lines: the request's name with its end, and under what it was served.
    func lines(columns: Int) -> [Line] {
        [name.line(columns: columns, glyphs), circumstances.line(columns: columns, glyphs)]
    }

    private var name: Parts {
        let standing = Standing(entry)
        var parts = Parts()
        var title = Line("\(request.id)", .textStrong)
        title.add(" \(request.message?.method ?? "not decoded")")
        if let target = request.message?.target { title.add(" \(target)", .textStrong) }
        parts.add(title, rank: 0)
        parts.add(Line("\(glyphs.mark(standing.role)) \(standing.sentence)", standing.role), rank: 1)
        if let total = entry.state == .inFlight ? picture.now.since(request.times.accepted) : request.total {
            parts.add(Line(DurationFormat.prose(total)), rank: 2)
        }
        if let status = request.status { parts.add(Line("HTTP \(status)", .textSecondary), rank: 3) }
        return parts
    }

    private var circumstances: Parts {
        var parts = Parts(gap: Line(" \(glyphs.separator) ", .textSecondary))
        parts.add(Line("mode \(request.mode.rawValue)", .textSecondary), rank: 1)
        parts.add(Line("at \(picture.clock.reading(at: request.times.accepted).text)", .textSecondary), rank: 2)
        if let client = request.message?.client { parts.add(Line(client, .textSecondary), rank: 3) }
        if let message = request.message {
            let wire = [message.revision, message.wire].compactMap(\.self).joined(separator: " ")
            parts.add(Line(wire.isEmpty ? "" : "wire \(wire)", .textSecondary), rank: 4)
            let session = message.session.map { "session \($0)\(glyphs.ellipsis)" } ?? ""
            parts.add(Line(session, .textSecondary), rank: 5)
            parts.add(Line(message.traceparent.map { "trace \($0)" } ?? "", .textSecondary), rank: 6)
        }
        return parts
    }
}
