/// The figures over all requests at one moment.
package struct Summary: Hashable, Sendable {
    /// Requests that ended per second, over the last five seconds.
    package var rate: Double
    /// Requests that ended in each of the last whole seconds, oldest first.
    package var history: [Int]
    /// The median of the total times of recent requests; `nil` where there are none.
    ///
    /// Exact over the requests of the last minute, or over the last 1,000 where there were more.
    package var p50: Duration?
    /// The 99th percentile of the total times of the same requests.
    package var p99: Duration?
    package var inFlight: Int
    /// Requests that ended since the start.
    package var finished: Int
    /// How many of those ended in another way than `ok`.
    package var errors: Int
}
