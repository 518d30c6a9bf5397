import Analysis
import Screen
import Trace

/// The tree of a request's hook calls: for each what ran, on which path and why, what it took, and how it ended.
struct CallLines {
    let entry: RequestLog.Entry
    let notes: CallNotes
    let now: Instant
    let glyphs: Glyphs

    /// The tree; with a limit, hardly more than so many lines are made of it.
    func lines(columns: Int, limit: Int = .max) -> [Line] {
        let nodes = CallTree(entry.request.calls).nodes
        guard !nodes.isEmpty else {
            let isOver = entry.state != .inFlight
            return [Line(isOver ? "no hook ran for this request" : "no hook entered yet", .textSecondary)]
        }
        var lines: [Line] = []
        for node in nodes where lines.count < limit { lines += self.lines(node, columns: columns) }
        return lines
    }

    private func lines(_ node: CallTree.Node, columns: Int) -> [Line] {
        let call = node.call
        let sign = PathSign(path: call.path(home: entry.request.origin))
        var head = sign.line(glyphs) + Line(" \(sign.name) ", sign.role)
        head += name(call) + Line(" wait ", .textSecondary) + Line(DurationFormat.text(call.wait))
        head += Line(" run ", .textSecondary) + run(call) + Line(" ") + outcome(call)
        let inset = trunk(node)
        let room = max(16, columns - TextWidth.columns(inset, glyphs: glyphs))
        let below =
            details(call).flatMap { $0.wrapped(to: room, hanging: 2, glyphs) }
            + NoteLines(notes: notes[call.id], start: entry.request.times.accepted, glyphs: glyphs).lines(columns: room)
        let branch = branch(node)
        let rows = head.wrapped(to: max(16, columns - branch.count), hanging: 3, glyphs).enumerated().map {
            index, row in
            Line(index == 0 ? branch : String(inset.prefix(branch.count)), .frameLine) + row
        }
        return rows
            + below.map { Line(inset, .frameLine) + $0 }
    }

    private func details(_ call: HookCall) -> [Line] {
        var lines: [Line] = []
        if case .raised(let error) = call.end?.outcome {
            lines += Self.rows(error).dropFirst().map { Line(String($0), .textError) }
        }
        lines.append(Line(call.reason(home: entry.request.origin), .textSecondary))
        if let polls = call.end?.polls { lines.append(self.polls(polls, of: call.run ?? .zero)) }
        // The reason of these two paths says it already.
        let path = call.path(home: entry.request.origin)
        if let held = call.held, path != .sideThread, path != .inline {
            lines.append(Line("held ", .textWarning) + Line("\(call.caller.label) for \(DurationFormat.prose(held))"))
        }
        if !call.seesContext {
            lines.append(
                Line("context lost", .textWarning)
                    + Line(": the hook saw nothing of what its request's task had bound (task-locals)"))
        }
        return lines
    }

    private func polls(_ polls: Polls, of run: Duration) -> Line {
        var line = Line("polls ", .textSecondary) + Line("\(polls.count)")
        let figures = [
            ("busy", polls.busy), ("queued", polls.queued), ("suspended", polls.suspended(of: run)),
            ("longest", polls.longest),
        ]
        for (name, length) in figures {
            line += Line("  \(name) ", .textSecondary) + Line(DurationFormat.text(length))
        }
        guard polls.departures > 0 else { return line }
        return line + Line("  \(polls.departures) sent off the loop", .textWarning)
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
        case .raised(let error):
            Line("\(glyphs.mark(.stateError)) raised: \(Self.rows(error).first ?? "")", .stateError)
        case nil where entry.state == .inFlight: Line("\(glyphs.mark(.stateRunning)) running", .stateRunning)
        case nil: Line("\(glyphs.mark(.stateWarning)) its end was not seen", .stateWarning)
        }
    }

    /// The lines that an error's words have themselves.
    private static func rows(_ error: String) -> [Substring] {
        error.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
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
