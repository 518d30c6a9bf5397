/// A moment of the calendar, to the millisecond.
public struct Timestamp: Hashable, Comparable, Sendable {
    /// Milliseconds since the beginning of 1970 in UTC.
    public let milliseconds: Int64

    /// The moment so many milliseconds after the beginning of 1970 in UTC.
    public init(milliseconds: Int64) {
        self.milliseconds = milliseconds
    }

    /// Whether the left moment is the earlier one.
    public static func < (left: Timestamp, right: Timestamp) -> Bool {
        left.milliseconds < right.milliseconds
    }
}
