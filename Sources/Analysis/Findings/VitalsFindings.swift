package import Trace

/// The rules that look at the process over time; each finding is told when it begins, and again when it has gone and come.
package struct VitalsFindings: Hashable, Sendable {
    /// How many looks in a row a queue has to grow.
    private static let growth = 4

    private var queues: [String: [Int]] = [:]
    private var saturated: Set<String> = []
    private var growing: Set<String> = []

    package init() {}

    /// What the newest look adds.
    package mutating func take(_ vitals: HostVitals) -> [Finding] {
        vitals.pools.flatMap { pool in [saturation(pool), growth(pool)].compactMap(\.self) }
    }

    private mutating func saturation(_ pool: HostVitals.PoolSample) -> Finding? {
        guard pool.isSaturated, pool.queued > 0 else {
            saturated.remove(pool.name)
            return nil
        }
        guard saturated.insert(pool.name).inserted else { return nil }
        let oldest = pool.oldestWait.map { ", the first for \(DurationFormat.prose($0))" } ?? ""
        return Finding(
            .poolSaturated,
            "all \(pool.size) threads of the pool \"\(pool.name)\" are busy, and \(pool.queued) calls wait\(oldest)",
            subject: pool.name)
    }

    private mutating func growth(_ pool: HostVitals.PoolSample) -> Finding? {
        var history = queues[pool.name, default: []]
        history = Array((history + [pool.queued]).suffix(Self.growth))
        queues[pool.name] = history
        let isGrowing = history.count == Self.growth && zip(history, history.dropFirst()).allSatisfy { $0 < $1 }
        guard isGrowing else {
            if history.last == 0 { growing.remove(pool.name) }
            return nil
        }
        guard growing.insert(pool.name).inserted else { return nil }
        return Finding(
            .queueGrowing,
            "the queue of the pool \"\(pool.name)\" grows: "
                + history.map(String.init).joined(separator: ", ") + " calls, a second apart", subject: pool.name)
    }
}
