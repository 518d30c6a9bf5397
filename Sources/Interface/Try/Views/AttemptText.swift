import Analysis
import JSON
import Screen

/// A call and what came of it, in words.
struct AttemptText {
    let attempt: Attempt
    let glyphs: Glyphs

    /// How the call stands, in one line.
    func state(running: Duration) -> Line {
        switch attempt.end {
        case nil:
            let asks = attempt.questions.isEmpty ? "" : ", and the server asks"
            return Line("\(glyphs.mark(.stateRunning)) sending \(DurationFormat.prose(running))\(asks)", .stateRunning)
        case .cancelled: return Line("\(glyphs.mark(.stateWarning)) given up", .stateWarning)
        case .failed(let reason, let time):
            return Line("\(glyphs.mark(.stateError)) \(reason), after \(DurationFormat.prose(time))", .stateError)
        case .answered(let answer):
            let role = attempt.answer?.role ?? .stateOk
            return Line("\(glyphs.mark(role)) \(attempt.answer?.verdict ?? "")", role)
                + Line("  \(DurationFormat.fine(answer.time))  HTTP \(answer.status)", .textSecondary)
        }
    }

    /// What came of the call, for whoever looks elsewhere.
    var sentence: String {
        let end = state(running: .zero).spans.map(\.text).joined()
        return "\(attempt.call.title): \(end)\(attempt.request.map { ", request \($0)" } ?? "")"
    }

    /// What came back, as people read it: messages before the answer first.
    func result(columns: Int) -> [Line] {
        var lines = attempt.messages.map(told)
        if attempt.heard > attempt.messages.count {
            lines.insert(Line("\(attempt.heard - attempt.messages.count) older messages left", .textSecondary), at: 0)
        }
        lines += attempt.answer?.lines ?? []
        return lines.flatMap { $0.wrapped(to: max(1, columns), hanging: 2, glyphs) }
    }

    private func told(_ message: JSONValue) -> Line {
        let params = message["params"] ?? [:]
        switch message["method"]?.string {
        case "notifications/progress":
            let total = params["total"].map { " of \($0)" } ?? ""
            return Line("progress \(params["progress"] ?? 0)\(total) ", .textSecondary)
                + Line(params["message"]?.string ?? "")
        case "notifications/message":
            let text = params["data"]?.string ?? params["data"]?.description ?? ""
            return Line("\(params["level"]?.string ?? "log") ", .textSecondary) + Line(text)
        case let method: return Line("\(method ?? "message") ", .textSecondary) + Line(params.description)
        }
    }
}
