import Analysis
import Screen
import Trace

/// How far a request has come, or how it ended.
enum Standing: Hashable, Sendable {
    case reading, waiting, running, answering
    case ok, toolError, dropped, lost
    case protocolError(Int)
    case refused(status: Int?)

    init(_ entry: RequestLog.Entry) {
        let request = entry.request
        switch (entry.state, request.outcome) {
        case (.lost, _): self = .lost
        case (_, .ok): self = .ok
        case (_, .toolError): self = .toolError
        case (_, .protocolError(let code)): self = .protocolError(code)
        case (_, .refused): self = .refused(status: request.status)
        case (_, .dropped): self = .dropped
        case (_, nil): self = .init(inFlight: request)
        }
    }

    private init(inFlight request: Request) {
        if request.calls.contains(where: { $0.end == nil }) {
            self = .running
        } else if !request.calls.isEmpty {
            self = .answering
        } else {
            self = request.times.handedOver ?? request.times.decoded == nil ? .reading : .waiting
        }
    }

    var role: Role {
        switch self {
        case .reading, .waiting, .answering: .stateWaiting
        case .running: .stateRunning
        case .ok: .stateOk
        case .toolError, .protocolError, .refused: .stateError
        case .dropped, .lost: .stateWarning
        }
    }

    /// The word for the list: at most four letters.
    var word: String {
        switch self {
        case .reading: "read"
        case .waiting: "wait"
        case .running: "run"
        case .answering: "send"
        case .ok: "ok"
        case .toolError: "tool"
        case .protocolError: "rpc"
        case .refused: "http"
        case .dropped: "gone"
        case .lost: "lost"
        }
    }

    /// The state in full.
    var sentence: String {
        switch self {
        case .reading: "reading the request"
        case .waiting: "waiting for its hook"
        case .running: "a hook is running"
        case .answering: "writing the answer"
        case .ok: "ok"
        case .toolError: "the tool reported an error"
        case .protocolError(let code): "JSON-RPC error \(code)"
        case .refused(let status): status.map { "refused with HTTP \($0)" } ?? "refused"
        case .dropped: "the connection ended before the answer was written"
        case .lost: "over, but the event that told its end was dropped"
        }
    }

    /// What the word means, for the help.
    var meaning: String {
        switch self {
        case .ok: "answered"
        case .protocolError: "answered with a JSON-RPC error"
        case .refused: "refused with an HTTP status, without a JSON-RPC answer"
        case .reading, .waiting, .running, .answering, .toolError, .dropped, .lost: sentence
        }
    }

    func line(_ glyphs: Glyphs) -> Line {
        Line("\(glyphs.mark(role)) \(word)", role)
    }

    /// Every state once, for the help.
    static let all: [Standing] = [
        .reading, .waiting, .running, .answering, .ok, .toolError, .protocolError(-32_602), .refused(status: 413),
        .dropped, .lost,
    ]
}
