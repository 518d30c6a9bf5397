import Load
import Trace

/// What queueing theory says of requests to a server that serves one after the other, each for as long.
enum Theory {
    /// The response times of requests that are due at these moments (Lindley's recursion).
    static func responseTimes(
        _ due: [Duration], service: Duration, stallAt: Int = .max, stall: Duration = .zero
    ) -> [Duration] {
        var done = Duration.zero
        return due.enumerated().map { index, moment in
            done = max(done, moment) + service
            if index + 1 == stallAt { done += stall }
            return done - moment
        }
    }

    static func percentile(_ percent: Double, of times: [Duration]) -> Duration {
        let sorted = times.sorted()
        let rank = Int((Double(sorted.count) * percent / 100).rounded(.up))
        return sorted[max(0, min(sorted.count, rank) - 1)]
    }

    /// The deviation of a value from what it has to be, as a share of the latter.
    static func deviation(_ value: Duration?, from expected: Duration) -> Double {
        guard let value else { return .infinity }
        return abs(value.inSeconds - expected.inSeconds) / expected.inSeconds
    }
}

extension Duration {
    var inSeconds: Double { Double(nanoseconds) / 1e9 }
}

/// Runs a measurement until it deviates nowhere, a few times at most: others use the machine too.
func measured(attempts: Int = 6, _ measure: () async throws -> [String]) async throws -> [String] {
    var faults: [String] = []
    for _ in 0..<attempts {
        faults = try await measure()
        if faults.isEmpty { break }
    }
    return faults
}
