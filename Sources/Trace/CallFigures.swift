/// The figures of the calls of one hook on one path, since the process began.
package struct CallFigures: Hashable, Sendable {
    package var group: CallGroup
    package var calls: Int
    /// Calls that threw.
    package var errors: Int
    /// The percentiles of the times that the calls ran, to two digits.
    package var p50: Duration
    package var p90: Duration
    package var p99: Duration
    /// The longest that one of them ran.
    package var longest: Duration
    /// How often loops ran a part of them without a pause; zero where polls were not timed.
    package var polls: Int
    /// The longest that one of them held a loop without a pause; `nil` where that is known of none.
    package var held: Duration?
    /// How the times that they ran are spread.
    package var runs: RunHistogram

    package init(
        group: CallGroup, calls: Int, errors: Int, p50: Duration, p90: Duration, p99: Duration, longest: Duration,
        polls: Int, held: Duration?, runs: RunHistogram
    ) {
        self.group = group
        self.calls = calls
        self.errors = errors
        self.p50 = p50
        self.p90 = p90
        self.p99 = p99
        self.longest = longest
        self.polls = polls
        self.held = held
        self.runs = runs
    }
}
