import Histogram
package import Trace

/// The distribution of response times, as they were and corrected for coordinated omission.
///
/// A client that waits for a slow server sends less meanwhile, and so measures the slow moments too seldom. The correction
/// counts what would have been measured: from when a request was due, or by the interval at which it should have come.
package struct LatencyRecorder: Sendable {
    /// How response times are corrected.
    package enum Correction: Hashable, Sendable {
        case none
        /// They count from when the request was due.
        case fromDue
        /// One that is longer than the interval stands for those that would have been sent meanwhile.
        case expectedInterval(Duration)
    }

    /// Longer than an hour counts as an hour.
    private static let longest: UInt64 = 3_600_000_000_000

    private let correction: Correction
    private var asMeasured = Self.histogram
    private var corrected: Histogram<UInt64>?

    package init(correction: Correction) {
        self.correction = correction
        corrected = correction == .none ? nil : Self.histogram
    }

    /// Takes a response.
    ///
    /// - Parameters:
    ///   - due: when the request should have been sent.
    ///   - sent: when it was sent.
    ///   - answered: when the answer was there, or was given up.
    package mutating func record(due: Instant, sent: Instant, answered: Instant) {
        let time = Self.value(answered.since(sent))
        _ = asMeasured.record(time)
        switch correction {
        case .none: break
        case .fromDue: _ = corrected?.record(Self.value(answered.since(due)))
        case .expectedInterval(let interval):
            _ = corrected?.recordCorrectedValue(time, expectedInterval: Self.value(max(interval, .microseconds(100))))
        }
    }

    /// Takes a request that was due and was never sent: it has waited for so long at the least.
    package mutating func recordUnsent(due: Instant, givenUp: Instant) {
        guard correction == .fromDue else { return }
        _ = corrected?.record(Self.value(givenUp.since(due)))
    }

    package mutating func merge(_ other: LatencyRecorder) {
        asMeasured.add(other.asMeasured)
        if let more = other.corrected { corrected?.add(more) }
    }

    /// The times between sending and answer.
    package var measuredSummary: LatencySummary { LatencySummary(asMeasured) }

    /// The corrected times; `nil` where nothing is corrected.
    package var correctedSummary: LatencySummary? { corrected.map { LatencySummary($0) } }

    private static var histogram: Histogram<UInt64> {
        Histogram(highestTrackableValue: longest, numberOfSignificantValueDigits: .three)
    }

    private static func value(_ duration: Duration) -> UInt64 {
        min(UInt64(clamping: duration.nanoseconds), longest)
    }
}
