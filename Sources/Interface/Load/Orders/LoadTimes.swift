/// A distribution of response times in the figures that the screen has room for.
package struct LoadTimes: Hashable, Sendable {
    /// `nil` where there were too few requests for any to lie beyond.
    package var p50: Duration?
    package var p90: Duration?
    package var p99: Duration?
    package var p999: Duration?
    package var greatest: Duration?

    package init(p50: Duration?, p90: Duration?, p99: Duration?, p999: Duration?, greatest: Duration?) {
        self.p50 = p50
        self.p90 = p90
        self.p99 = p99
        self.p999 = p999
        self.greatest = greatest
    }

    /// All of them, in order.
    var all: [Duration?] { [p50, p90, p99, p999, greatest] }
    static let names = ["p50", "p90", "p99", "p99.9", "max"]
}
