package import Trace

/// The latest looks at one of the server's loops, oldest first; there is at least one.
package struct LoopHistory: Hashable, Sendable {
    package private(set) var samples: [HostVitals.LoopSample]
    package private(set) var newest: HostVitals.LoopSample
    /// How many parts of tasks it ran a second; `nil` before the second look.
    package private(set) var pollRate: Double?

    init(_ sample: HostVitals.LoopSample) {
        samples = [sample]
        newest = sample
    }

    package var number: UInt32 { newest.number }
    package var label: String { newest.label }

    mutating func add(_ sample: HostVitals.LoopSample, after interval: Duration?) {
        newest = sample
        samples.append(sample)
        if samples.count > HostHistory.length { samples.removeFirst() }
        pollRate = interval.flatMap { $0 > .zero ? Double(sample.polls) / ($0 / .seconds(1)) : nil }
    }
}
