import Analysis
import Screen
import Trace

/// The tree of a request's hook calls: for each what ran, on which path and why, and how it ended.
struct CallLines {
    let entry: RequestLog.Entry
    let now: Instant
    let glyphs: Glyphs

    func lines(columns: Int) -> [Line] {
        let nodes = CallTree(entry.request.calls).nodes
        guard !nodes.isEmpty else {
            let isOver = entry.state != .inFlight
            return [Line(isOver ? "no hook ran for this request" : "no hook entered yet", .textSecondary)]
        }
        return nodes.flatMap { lines($0, columns: columns) }
    }

    private func lines(_ node: CallTree.Node, columns: Int) -> [Line] {
        let call = node.call
        let sign = PathSign(path: call.path(home: entry.request.origin))
        var head = Line(branch(node), .frameLine) + sign.line(glyphs) + Line(" \(sign.name) ", sign.role)
        head += name(call) + Line(" wait ", .textSecondary) + Line(DurationFormat.text(call.wait))
        head += Line(" run ", .textSecondary) + run(call) + Line(" ") + outcome(call)
        let inset = trunk(node)
        let room = max(16, columns - TextWidth.columns(inset, glyphs: glyphs))
        let reason = Line(call.reason(home: entry.request.origin), .textSecondary).wrapped(to: room, glyphs)
        return head.wrapped(to: columns, hanging: inset.count + 3, glyphs)
            + reason.map { Line(inset, .frameLine) + $0 }
    }

    private func name(_ call: HookCall) -> Line {
        Line(call.kind == .action ? "" : "\(call.kind.rawValue):", .textSecondary) + Line(call.name, .textStrong)
            + Line("#\(call.index)\(call.isWildcard ? " by wildcard" : "")", .textSecondary)
    }

    private func run(_ call: HookCall) -> Line {
        if let run = call.run { return Line(DurationFormat.text(run)) }
        guard entry.state == .inFlight else { return Line(String(glyphs.nothing)) }
        return Line(DurationFormat.text(now.since(call.enteredAt)), .stateRunning)
    }

    private func outcome(_ call: HookCall) -> Line {
        switch call.end?.outcome {
        case .value: Line("\(glyphs.mark(.stateOk)) ok", .stateOk)
        case .nothing: Line("\(glyphs.mark(.stateWaiting)) left to the next", .stateWaiting)
        case .raised(let error): Line("\(glyphs.mark(.stateError)) raised: \(error)", .stateError)
        case nil where entry.state == .inFlight: Line("\(glyphs.mark(.stateRunning)) running", .stateRunning)
        case nil: Line("\(glyphs.mark(.stateWarning)) its end was not seen", .stateWarning)
        }
    }

    private func branch(_ node: CallTree.Node) -> String {
        guard node.depth > 0 else { return "" }
        return trunks(node.openAncestors.dropFirst()) + (node.isLastSibling ? glyphs.lastBranch : glyphs.branch)
    }

    /// What stands to the left of a call's further lines.
    private func trunk(_ node: CallTree.Node) -> String {
        guard node.depth > 0 else { return glyphs.noTrunk }
        return trunks(node.openAncestors.dropFirst() + [!node.isLastSibling]) + glyphs.noTrunk
    }

    private func trunks(_ open: some Sequence<Bool>) -> String {
        open.map { $0 ? glyphs.trunk : glyphs.noTrunk }.joined()
    }
}
