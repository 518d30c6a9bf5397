import Trace

/// How far a request has come, or how it ended: every request is in exactly one of these states.
package enum QueryState: String, CaseIterable, Hashable, Sendable {
    case ok, err, running, lost, dropped

    init(_ entry: RequestLog.Entry) {
        switch (entry.state, entry.request.outcome) {
        case (.lost, _): self = .lost
        case (_, .ok): self = .ok
        case (_, .toolError), (_, .protocolError), (_, .refused): self = .err
        case (_, .dropped): self = .dropped
        case (_, nil): self = .running
        }
    }

    /// What the state means, in one line.
    var help: String {
        switch self {
        case .ok: "it was answered without an error"
        case .err: "it was answered with an error of any kind"
        case .running: "it is in flight"
        case .lost: "it is over, but the event that told its end was dropped"
        case .dropped: "its connection ended before the answer was written"
        }
    }
}
