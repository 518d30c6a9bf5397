import ActingWeb

/// What a server's loops did between two looks at them.
struct VitalsDelta {
    private struct Last {
        var ticks = LoopTicks.Total()
        var polls: UInt64 = 0
        var waited: UInt64 = 0
    }

    private var last: [Last]
    private var lastAt: MonotonicTime?

    init(loops: Int) {
        last = Array(repeating: Last(), count: loops)
    }

    /// What each loop did since the last look.
    mutating func take(_ loops: ServerLoops, at now: MonotonicTime) -> [ObservedVitals.Loop] {
        let elapsed = lastAt.map { now.nanoseconds &- $0.nanoseconds }
        lastAt = now
        return last.indices.map { number in
            let (ticks, waits) = (loops.ticks.take(number), loops.meters[number].takeWaits())
            let before = last[number]
            last[number] = Last(ticks: ticks, polls: waits.polls, waited: waits.waited)
            let polls = waits.polls &- before.polls
            let busy = Double(ticks.busy &- before.ticks.busy)
            return ObservedVitals.Loop(
                number: UInt32(clamping: number),
                utilisation: elapsed.map { $0 > 0 ? min(1, busy / Double($0)) : 0 } ?? 0,
                polls: polls,
                meanLag: polls > 0 ? (waits.waited &- before.waited) / polls : 0,
                longestLag: waits.longest,
                longestTick: ticks.longest)
        }
    }
}
