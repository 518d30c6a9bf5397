import Analysis
import Screen
import Trace

/// The selected request in one or two lines: which path its hook took and why.
struct RequestBrief {
    let entry: RequestLog.Entry
    let picture: Picture
    let glyphs: Glyphs

    private var request: Request { entry.request }

    func lines(count: Int, columns: Int) -> [Line] {
        let nodes = CallTree(request.calls).nodes
        guard let first = nodes.first else { return Array([withoutCalls, times].prefix(count)) }
        let opening = Line("\(request.id) ", .textStrong) + line(first.call)
        guard count > 1 else { return [opening + more(than: 1, of: nodes)] }
        guard nodes.count > 1 else { return opening.wrapped(to: columns, hanging: 5, glyphs) + [times] }
        let second = Line(String(glyphs.lastBranch), .frameLine) + line(nodes[1].call) + more(than: 2, of: nodes)
        return [opening, Line("  ") + second]
    }

    private func line(_ call: HookCall) -> Line {
        let sign = PathSign(path: call.path(home: request.home))
        var line = Line("\(call.name) ", .textStrong) + sign.line(glyphs) + Line(" \(sign.name): ", sign.role)
        line.add(call.reason(home: request.home))
        if case .raised(let error) = call.end?.outcome { line.add("; raised: \(error)", .textError) }
        return line
    }

    private func more(than shown: Int, of nodes: [CallTree.Node]) -> Line {
        nodes.count > shown ? Line("  +\(nodes.count - shown) more calls", .textSecondary) : Line()
    }

    private var withoutCalls: Line {
        let standing = Standing(entry)
        let name = request.message.map { "\($0.method) \($0.target ?? "")" } ?? "not decoded"
        return Line("\(request.id) ", .textStrong) + Line("\(name): ")
            + Line(standing.sentence, standing.role)
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
