import Analysis
import Screen
import Trace

/// The selected request in one or two lines: which path its hook took and why.
///
/// Of several calls the one farthest from an awaited hook on the request's loop comes first.
struct RequestBrief {
    let entry: RequestLog.Entry
    let picture: Picture
    let glyphs: Glyphs

    private var request: Request { entry.request }

    func lines(count: Int, columns: Int) -> [Line] {
        let calls = CallTree(request.calls).nodes.map(\.call).enumerated()
            .sorted { (distance($0.element), $0.offset) < (distance($1.element), $1.offset) }
            .map(\.element)
        guard let first = calls.first else { return Array([withoutCalls, times].prefix(count)) }
        let opening = Line("\(request.id) ", .textStrong) + line(first, of: calls.count)
        let lines = opening.wrapped(to: columns, hanging: 5, glyphs)
        guard count > 1 else { return [opening] }
        guard lines.count == 1 else { return lines }
        return lines + [calls.count > 1 ? Line("     ") + line(calls[1], of: calls.count) : Line("     ") + times]
    }

    /// Zero for the path that says most, growing towards the one that is to be expected.
    private func distance(_ call: HookCall) -> Int {
        let order: [Path?] = [
            nil, .sideThread, .inline, .ownLoop, .bridged, .pooled, .offloaded, .worker, .direct,
        ]
        return order.firstIndex(of: call.path(home: request.origin)) ?? order.count
    }

    private func line(_ call: HookCall, of count: Int) -> Line {
        let sign = PathSign(path: call.path(home: request.origin))
        var line = Line(call.kind == .action ? "" : "\(call.kind.rawValue):", .textSecondary)
        line.add("\(call.name) ", .textStrong)
        line += sign.line(glyphs) + Line(" \(sign.name)", sign.role)
        if count > 1 { line.add(", 1 of \(count) calls", .textSecondary) }
        if case .raised(let error) = call.end?.outcome {
            line.add(" raised: \(error);", .textError)
        } else {
            line.add(":")
        }
        line.add(" \(call.reason(home: request.origin))")
        return line
    }

    private var withoutCalls: Line {
        let standing = Standing(entry)
        let message = request.message
        let name = message.map { [$0.method, $0.target].compactMap(\.self).joined(separator: " ") } ?? "not decoded"
        return Line("\(request.id) ", .textStrong) + Line("\(name): ") + Line(standing.sentence, standing.role)
            + Line(entry.state == .inFlight ? "; no hook entered yet" : "; no hook ran", .textSecondary)
    }

    private var times: Line {
        var line = Line()
        for (index, phase) in Phase.all(of: request).enumerated() {
            if index > 0 { line.add(" \(glyphs.separator) ", .textSecondary) }
            line += Line("\(phase.name) ", .textSecondary) + Line(DurationFormat.fine(phase.length))
        }
        return line
    }
}
