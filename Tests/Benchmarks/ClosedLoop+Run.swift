import Bench
import Load

extension ClosedLoop {
    /// Runs for a while on a thread of its own.
    ///
    /// - Parameter duration: how long it is measured.
    /// - Returns: what was measured.
    /// - Throws: where the server cannot be reached, or any answer is not the one expected.
    func run(for duration: Duration) async throws -> LoadReport {
        let report = try await LoadRun(plan(.duration(duration))).report()
        if let failure = report.tally.failures.byCount.first { throw UnexpectedAnswer(failure: failure) }
        return report
    }
}

/// A server answered something else than what was asked for.
struct UnexpectedAnswer: Error, CustomStringConvertible {
    let failure: FailureTally.Entry

    var description: String { "\(failure.count) calls failed: \(failure.failure.description): \(failure.example)" }
}
