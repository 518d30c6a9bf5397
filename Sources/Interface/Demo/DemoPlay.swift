import Analysis
import Trace

/// One play of a step: what came back, and what was seen of it.
struct DemoPlay: Hashable, Sendable {
    let turn: Int
    let calls: [DemoCall]
    /// What came back for each of the calls.
    private(set) var answers: [[DemoAnswer]]
    /// Whether everything is back that will be.
    private(set) var isBack = false
    /// What was seen of each of the calls; empty before all of them were back and in the log.
    private(set) var sights: [DemoSight] = []

    init(turn: Int, calls: [DemoCall]) {
        self.turn = turn
        self.calls = calls
        answers = calls.map { _ in [] }
    }

    mutating func take(_ news: DemoNews) {
        switch news {
        case .answered(turn, let call, let answer) where answers.indices.contains(call): answers[call].append(answer)
        case .ended(turn): isBack = true
        case .answered, .ended: break
        }
    }

    var requests: [Request.ID] { answers.flatMap { $0.compactMap(\.request) } }

    /// Whether the log has everything that it will have of the calls.
    func isObserved(in log: RequestLog) -> Bool {
        isBack && requests.allSatisfy { log[id: $0].map { $0.state != .inFlight } ?? false }
    }

    /// Sees what the log has by now; what has left it meanwhile was seen before.
    mutating func look(at log: RequestLog) {
        guard sights.isEmpty || isObserved(in: log) else { return }
        sights = zip(calls, answers).map { DemoSight($0, answers: $1, log: log) }
    }

    /// Whether everything that was seen was as it was announced.
    var isAsAnnounced: Bool { sights.allSatisfy(\.isAsAnnounced) }
}
