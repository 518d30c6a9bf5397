import Foundation
import Load
import Trace

extension BenchRun {
    /// Measures everything, and says on what; a cancelled task ends that soon, with what has been measured so far.
    package func report() async -> BenchReport {
        let (date, began, before) = (Date.now, Instant.now, MachineFacts.load)
        let results = await results()
        return BenchReport(
            machine: .here, began: date.formatted(.iso8601), length: Instant.now.since(began),
            load: (before, MachineFacts.load), plan: plan, results: results, isInterrupted: Task.isCancelled)
    }
}
