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
    /// The most threads that the process was seen with in the turns of each mode.
    private(set) var threads: [ExecutionMode: Int] = [:]

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

    /// How many requests were traced.
    var traced: Int { modePaths.values.reduce(0) { $0 + $1.values.reduce(0, +) } }

    // MARK: - What the generator tells

    mutating func take(_ news: LoadNews, at now: Instant) {
        guard end == nil else { return }
        switch news {
        case .progressed(id, let figures): self.figures = figures
        case .turned(id, let turn): turns.append(turn)
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
        if case .sampled(let vitals) = event { take(vitals) }
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

    private mutating func take(_ vitals: HostVitals) {
        guard end == nil, let race, let count = vitals.process?.threads.count else { return }
        let order = race.order
        let place = turns.last.map { vitals.at < $0.ended } == true ? turns.count - 1 : turns.count
        guard order.indices.contains(place) else { return }
        threads[order[place]] = max(threads[order[place]] ?? 0, count)
    }

    /// The stalls that touched a stretch of time.
    static func stalls(in log: StallLog, from start: Instant, to end: Instant) -> [Stall] {
        log.entries.map(\.stall).filter { $0.ended > start && $0.began < end }
    }
}
