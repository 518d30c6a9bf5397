/// What is to be sent where, and for how long.
package struct LoadPlan: Hashable, Sendable {
    /// When it is enough.
    package enum Extent: Hashable, Sendable {
        case duration(Duration)
        case count(Int)
    }

    package var endpoint: Endpoint
    package var mix: Mix
    package var headers: [HeaderField] = []
    package var wire = WireChoice.auto
    package var pace = Pace.closed(expectedInterval: nil)
    /// How many connections there are; with an open loop, the most that wait for an answer at a time.
    package var connections = 16
    package var extent = Extent.duration(.seconds(10))
    /// How long it is sent before anything is counted.
    package var warmUp = Duration.seconds(1)
    /// How long the rate rises, or connections join, before that.
    package var ramp = Duration.zero
    /// How long an answer may take.
    package var timeout = Duration.seconds(10)
    package var seed: UInt64 = 1
    /// How many threads send; each has an event loop of its own.
    package var threads = 1
    /// How many files the process may have open beside the connections; as many more where the server is in it too.
    package var otherFiles = 128

    package init(endpoint: Endpoint, mix: Mix) {
        self.endpoint = endpoint
        self.mix = mix
    }

    /// How long it is sent, ramp and warm-up included; `nil` where the number of requests decides.
    package var expectedLength: Duration? {
        switch extent {
        case .duration(let length): ramp + warmUp + length
        case .count: nil
        }
    }

    /// How response times are corrected.
    var correction: LatencyRecorder.Correction {
        switch pace {
        case .closed(let interval): interval.map { .expectedInterval($0) } ?? .none
        case .open: .fromDue
        }
    }
}
