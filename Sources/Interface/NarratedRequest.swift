import Analysis
import Screen
import Trace

/// A request in sentences.
struct NarratedRequest {
    /// How much of a body is told.
    private static let longestBody = 2_000

    let entry: RequestLog.Entry
    let stalls: StallLog

    private var request: Request { entry.request }

    /// What is told when it has ended: how, on which paths, and what was wrong.
    var news: [String] {
        [summary + calls.map { " \($0)" }.joined()] + findings
    }

    /// Everything that is known of a request, bodies included.
    static func all(_ id: Request.ID, in model: Model) -> [String] {
        guard let entry = model.picture.log[id: id] else { return ["Request \(id) has left the log."] }
        let request = NarratedRequest(entry: entry, stalls: model.picture.log.stalls)
        return [request.summary, request.circumstances] + request.calls + request.findings
            + request.body("Request body", entry.request.requestBody)
            + request.body("Response body", entry.request.responseBody)
    }

    /// One sentence: `Request 12, tools/call get_echo: ok, HTTP 200, after 1.1 ms`.
    var summary: String {
        let name = request.message.map { [$0.method, $0.target].compactMap(\.self).joined(separator: " ") }
        // A refusal names its status itself.
        let status = request.outcome == .refused ? "" : request.status.map { ", HTTP \($0)" } ?? ""
        let total = request.total.map { ", after \(DurationFormat.prose($0))" } ?? ""
        return "Request \(request.id), \(name ?? "not decoded"): \(Standing(entry).sentence)\(status)\(total)."
    }

    private var circumstances: String {
        let parts: [String?] = [
            "Mode \(request.mode.rawValue)", "accepted on \(request.home.label)",
            request.home.task.map { "task \($0)" }, request.message?.client.map { "client \($0)" },
            request.message?.revision.map { "protocol \($0)" },
        ]
        return parts.compactMap(\.self).joined(separator: ", ") + "."
    }

    private var calls: [String] {
        CallTree(request.calls).nodes.map { node in
            let call = node.call
            let within = node.depth > 0 ? "Within it, " : ""
            let kind = call.kind == .action ? "hook" : "\(call.kind.rawValue) hook"
            let path = PathSign(path: call.path(home: request.origin)).name
            let run = call.run.map { "ran \(DurationFormat.prose($0))" } ?? "is still running"
            let end =
                switch call.end?.outcome {
                case .raised(let error): ", and raised \(error)"
                case .nothing: ", and left it to the next"
                case .value, nil: ""
                }
            let subject = within.isEmpty ? kind.capitalisedFirst : kind
            return "\(within)\(subject) \(call.name) took the path \(path), waited \(DurationFormat.prose(call.wait)), "
                + "\(run)\(end): \(call.reason(home: request.origin))."
        }
    }

    private var findings: [String] {
        RequestFindings(request, stalls: stalls).all.map { "Finding: \($0.what). Fix: \($0.rule.fix)." }
    }

    private func body(_ name: String, _ payload: Payload) -> [String] {
        guard payload.count > 0 else { return [] }
        let head = payload.head.prefix(Self.longestBody)
        let rest = payload.count > head.count ? ", of \(payload.count) bytes the first \(head.count)" : ""
        return ["\(name)\(rest): \(String(decoding: head, as: UTF8.self))"]
    }
}
