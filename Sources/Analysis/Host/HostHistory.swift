package import Trace

/// How the process has been over the last looks at it, and which of its loops are stalling.
package struct HostHistory: Hashable, Sendable {
    /// How many looks are kept.
    package static let length = 60

    /// The server's loops, by their numbers.
    package private(set) var loops: [LoopHistory] = []
    package private(set) var pools: [PoolHistory] = []
    /// Bytes of the machine's own memory that the process took, oldest first.
    package private(set) var memory: [Int] = []
    /// The threads of the process, the busiest first.
    package private(set) var threads: [ThreadShare] = []
    /// The newest look; `nil` before the first.
    package private(set) var newest: HostVitals?
    /// The loops that have not come back, by their numbers.
    private var stallingLoops: [UInt32: Stalling] = [:]
    /// When each loop's latest stall ended, as one may be told to go on after its end was.
    private var lastEnds: [UInt32: Instant] = [:]

    package init() {}

    /// The stalls that go on, the longest first.
    package var stalling: [Stalling] {
        stallingLoops.values.sorted { ($0.since, $0.loop) < ($1.since, $1.loop) }
    }

    package mutating func take(_ event: Event) {
        switch event {
        case .sampled(let vitals): take(vitals)
        case .stalling(let stalling): take(stalling)
        case .stalled(let stall): end(stall)
        default: break
        }
    }

    private mutating func take(_ vitals: HostVitals) {
        if let newest, vitals.at <= newest.at { return }
        let interval = newest.map { vitals.at.since($0.at) }
        loops = vitals.loops.map { sample in
            guard var known = loops.first(where: { $0.number == sample.number }) else { return LoopHistory(sample) }
            known.add(sample, after: interval)
            return known
        }.sorted { $0.number < $1.number }
        pools = vitals.pools.map { sample in
            guard var known = pools.first(where: { $0.name == sample.name }) else { return PoolHistory(sample) }
            known.add(sample)
            return known
        }
        take(vitals.process, after: interval)
        // The event that told of a stall's end may have been dropped; what has run since tells of it too.
        if let before = newest?.at {
            for loop in vitals.loops where loop.polls > 0 {
                if let known = stallingLoops[loop.number], known.since < before { stallingLoops[loop.number] = nil }
            }
        }
        newest = vitals
    }

    private mutating func take(_ process: HostVitals.ProcessSample?, after interval: Duration?) {
        guard let process else { return }
        memory.append(process.residentBytes)
        if memory.count > Self.length { memory.removeFirst() }
        let before = (newest?.process?.threads ?? []).map { ($0.id, $0.cpu) }
        let known = Dictionary(before) { first, _ in first }
        threads = process.threads.map { thread in
            let cpu = interval.flatMap { interval in
                interval > .zero ? known[thread.id].map { max(0, (thread.cpu - $0) / interval) } : nil
            }
            return ThreadShare(id: thread.id, name: thread.name, cpu: cpu)
        }.sorted { ($1.cpu ?? -1, $0.name, $0.id) < ($0.cpu ?? -1, $1.name, $1.id) }
    }

    private mutating func take(_ stalling: Stalling) {
        if let ended = lastEnds[stalling.loop], stalling.since < ended { return }
        if let known = stallingLoops[stalling.loop], known.at > stalling.at { return }
        stallingLoops[stalling.loop] = stalling
    }

    private mutating func end(_ stall: Stall) {
        guard stall.loop.kind == .server else { return }
        let number = stall.loop.number
        lastEnds[number] = max(lastEnds[number] ?? stall.ended, stall.ended)
        if let known = stallingLoops[number], known.since < stall.ended { stallingLoops[number] = nil }
    }
}
