import Analysis
import Screen
import Trace

/// What a request's stalls cost others, and what those of others cost it, as lines.
struct DelayLines {
    /// How many victims of a stall are named.
    private static let named = 20

    let delays: Delays
    let log: RequestLog
    let glyphs: Glyphs

    func caused(columns: Int) -> [Line] {
        delays.caused.flatMap { entry -> [Line] in
            let stall = entry.stall
            var head = Line(stall.loop.label, .textStrong) + Line(" held ", .textSecondary)
            head += Line(DurationFormat.prose(stall.length), .textWarning)
            if let call = stall.call, let name = hook(call, of: stall.request) {
                head.add(" by \(name)", .textSecondary)
            }
            head.add(
                entry.victims.isEmpty
                    ? "; nobody is known to have waited" : "; \(Self.requests(entry.victims.count)) waited",
                .textSecondary)
            let victims = entry.victims.prefix(Self.named).map { victim in
                Line("  ") + name(victim.request) + Line(" lost ", .textSecondary)
                    + Line(DurationFormat.prose(victim.lost)) + Line(", \(Self.words(victim.evidence))", .textSecondary)
            }
            let rest = entry.victims.dropFirst(Self.named)
            let more =
                rest.isEmpty
                ? []
                : [
                    Line(
                        "  \(Self.requests(rest.count)) more lost \(DurationFormat.prose(rest.reduce(.zero) { $0 + $1.lost })) in all",
                        .textSecondary)
                ]
            return ([head] + victims + more).flatMap { $0.wrapped(to: columns, hanging: 4, glyphs) }
        }
    }

    func suffered(columns: Int) -> [Line] {
        delays.suffered.flatMap { wait -> [Line] in
            var line = Line(DurationFormat.prose(wait.loss.lost), .textWarning) + Line(" for ", .textSecondary)
            if let stall = wait.stall {
                line += stall.request.map(name) ?? Line("work of no known request")
                line.add(", which held \(stall.loop.label) \(DurationFormat.prose(stall.length))", .textSecondary)
            } else {
                line.add("a stall that has left the log", .textSecondary)
            }
            line.add("; \(Self.words(wait.loss.evidence))", .textSecondary)
            return line.wrapped(to: columns, hanging: 2, glyphs)
        }
    }

    /// A request by its number, and by what it asked for where that is known.
    private func name(_ id: Request.ID) -> Line {
        let target = log[id: id]?.request.message.map { " \($0.target ?? $0.method)" } ?? ""
        return Line("\(id)", .textStrong) + Line(target)
    }

    private func hook(_ id: HookCall.ID, of request: Request.ID?) -> String? {
        request.flatMap { log[id: $0] }?.request.calls.first { $0.id == id }?.name
    }

    private static func requests(_ count: Int) -> String { "\(count) \(count == 1 ? "request" : "requests")" }

    private static func words(_ evidence: Stall.Loss.Evidence) -> String {
        switch evidence {
        case .queued: "its task was ready to run"
        case .unread: "its bytes had come and were not read"
        }
    }
}
