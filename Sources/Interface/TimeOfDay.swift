/// A wall clock's reading, as the time since local midnight.
package struct TimeOfDay: Hashable, Sendable {
    private static let day = 86_400

    package var sinceMidnight: Duration

    package init(sinceMidnight: Duration) {
        self.sinceMidnight = sinceMidnight
    }

    /// The reading as `14:02:11`; one outside a day is brought into it.
    package var text: String {
        let elapsed = sinceMidnight.components
        let whole = Int(elapsed.seconds % Int64(Self.day)) - (elapsed.attoseconds < 0 ? 1 : 0)
        let second = (whole + Self.day) % Self.day
        return [second / 3_600, second / 60 % 60, second % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
            .joined(separator: ":")
    }
}
