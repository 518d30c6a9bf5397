/// Who decides when the next request is sent.
package enum Pace: Hashable, Sendable {
    /// Each connection sends its next request when it has the answer to the last one.
    ///
    /// With an expected interval, a response time that is longer stands for the requests as well that would have been
    /// sent meanwhile.
    case closed(expectedInterval: Duration?)
    /// Requests are due whether or not others have been answered; response times count from when they were due.
    case open(rate: Double, Arrivals.Spacing)

    /// Requests a second; `nil` where the answers decide.
    package var rate: Double? {
        switch self {
        case .closed: nil
        case .open(let rate, _): rate
        }
    }
}
