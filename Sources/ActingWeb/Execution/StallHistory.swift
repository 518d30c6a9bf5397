/// The last stalls of one loop, against which it is found out who waited for them and how long.
struct StallHistory {
    /// Who held the loop.
    struct Culprit: Hashable {
        let request: UInt64?
        let call: UInt64
        /// For how much of the stall, in nanoseconds.
        let held: UInt64
    }

    struct Stall: Hashable {
        let id: UInt64
        let from: UInt64
        let until: UInt64
        let request: UInt64?
        let call: UInt64?
    }

    /// How many stalls are remembered, the newest last.
    private static let capacity = 16

    /// How long a poll may take at the most, in nanoseconds, without being a stall.
    var threshold: UInt64
    private var stalls: [Stall] = []

    init(threshold: UInt64) {
        self.threshold = threshold
        stalls.reserveCapacity(Self.capacity)
    }

    /// When the last stall ended; zero where there was none.
    var lastEnd: UInt64 { stalls.last?.until ?? 0 }

    /// Keeps a poll that was a stall.
    mutating func record(from: UInt64, until: UInt64, request: UInt64?, culprit: Culprit?) -> Stall? {
        guard until > from, until - from >= threshold else { return nil }
        if stalls.count == Self.capacity { stalls.removeFirst() }
        let stall = Stall(
            id: ObservedStall.nextID(), from: from, until: until, request: culprit?.request ?? request,
            call: culprit?.call)
        stalls.append(stall)
        return stall
    }

    /// What a request lost to others' stalls that was ready to go on from one moment and did so at another.
    func losses(
        of request: UInt64, from: UInt64, until: UInt64, as evidence: ObservedStall.Loss.Evidence
    ) -> [ObservedStall.Loss] {
        guard from < lastEnd else { return [] }
        return stalls.compactMap { stall in
            let (begin, end) = (max(from, stall.from), min(until, stall.until))
            guard end > begin, stall.request != request else { return nil }
            return ObservedStall.Loss(stall: stall.id, request: request, lost: end - begin, evidence: evidence)
        }
    }
}
