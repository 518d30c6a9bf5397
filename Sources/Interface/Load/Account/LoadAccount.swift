import Analysis
import Trace

/// One run or race: what the generator told of it, and what was observed of the server meanwhile.
struct LoadAccount: Hashable, Sendable {
    let subject: LoadSubject
    let startedAt: Instant
    private(set) var endedAt: Instant?
    private(set) var end: LoadEnd?
    /// Of the run, or of the present turn of the race.
    private(set) var figures: LoadFigures?
    private(set) var turns: [RaceTurn] = []
    /// The paths of the traced requests, by when they were accepted.
    private(set) var paths: PathTimeline
    /// The same by the mode that they were served in.
    private(set) var modePaths: [ExecutionMode: [Path?: Int]] = [:]

    init(_ subject: LoadSubject, at now: Instant) {
        self.subject = subject
        startedAt = now
        paths = PathTimeline(begin: now)
    }

    var id: LoadRunOrder.ID { subject.id }
    var work: LoadWork { subject.work }

    var race: RaceOrder? {
        guard case .race(let race) = subject else { return nil }
        return race
    }

    // MARK: - What the generator tells

    mutating func take(_ news: LoadNews, at now: Instant) {
        guard end == nil else { return }
        switch news {
        case .progressed(id, let figures): self.figures = figures
        case .turned(id, let turn):
            turns.append(turn)
            // They were those of this turn; the next one has none yet.
            figures = nil
        case .ended(id, let end):
            self.end = end
            endedAt = now
        case .progressed, .turned, .ended: break
        }
    }

    // MARK: - What is observed

    /// Takes in an event that a log of requests has folded just before.
    ///
    /// - Parameters:
    ///   - event: what happened.
    ///   - over: the request about which the log learnt from it, where that has finished.
    ///   - log: the log, as it is after the event.
    mutating func take(_ event: Event, over: Request.ID?, in log: RequestLog) {
        guard let over, let request = log[id: over]?.request, isOurs(request), let call = request.calls.first else {
            return
        }
        switch event {
        case .requestStarted, .requestFinished: break
        // One that comes after the end is the first that is known of the path.
        case .callEntered where request.calls.count == 1: break
        default: return
        }
        let path = call.path(home: request.origin)
        paths.add(path, at: request.times.accepted)
        modePaths[request.mode, default: [:]][path, default: 0] += 1
    }

    /// Whether it is one of the requests that were asked for; another client's calls of the same tool are among them.
    func isOurs(_ request: Request) -> Bool {
        let accepted = request.times.accepted
        return accepted >= startedAt && endedAt.map { accepted <= $0 } ?? true
            && request.message?.method == "tools/call" && request.message?.target == work.tool
    }

    /// The stalls that touched its time, which goes on to the present one before the end.
    func stalls(in log: StallLog, until now: Instant) -> [Stall] {
        let end = endedAt ?? now
        return log.entries.map(\.stall).filter { $0.ended > startedAt && $0.began < end }
    }
}
