package import Trace

/// The latest looks at one pool, oldest first; there is at least one.
package struct PoolHistory: Hashable, Sendable {
    package private(set) var samples: [HostVitals.PoolSample]
    package private(set) var newest: HostVitals.PoolSample

    init(_ sample: HostVitals.PoolSample) {
        samples = [sample]
        newest = sample
    }

    package var name: String { newest.name }

    mutating func add(_ sample: HostVitals.PoolSample) {
        newest = sample
        samples.append(sample)
        if samples.count > HostHistory.length { samples.removeFirst() }
    }
}

extension HostVitals.PoolSample {
    /// The share of the pool's threads, as many as there may be, that are busy: from 0 to 1.
    package var utilisation: Double { size > 0 ? min(1, max(0, Double(running) / Double(size))) : 0 }
}
