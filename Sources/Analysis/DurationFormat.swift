import Trace

/// Durations as people read them in a column: a number that ends at the same place, with its unit.
package enum DurationFormat {
    /// The widest text that `text` makes for less than 28 hours, and the width of every column of durations.
    package static let width = 7

    /// The text for no duration.
    package static let none = "–"

    /// The duration to a tenth of a millisecond below one second and to three digits from there on: `48.0ms`, `1.24s`,
    /// `16m40s`, `3h05m`; a dash for `nil` and nothing below zero.
    package static func text(_ duration: Duration?) -> String {
        guard let duration else { return none }
        let nanoseconds = max(0, duration.nanoseconds)
        let tenths = rounded(nanoseconds, by: 100_000)
        if tenths < 10_000 { return "\(tenths / 10).\(tenths % 10)ms" }
        let hundredths = rounded(nanoseconds, by: 10_000_000)
        if hundredths < 10_000 { return "\(hundredths / 100).\(twoDigits(hundredths % 100))s" }
        let seconds = rounded(nanoseconds, by: 1_000_000_000)
        if seconds < 3_600 { return "\(seconds / 60)m\(twoDigits(seconds % 60))s" }
        let minutes = seconds / 60
        if minutes < 6_000 { return "\(minutes / 60)h\(twoDigits(minutes % 60))m" }
        return "\(minutes / 1_440)d"
    }

    /// `text`, moved right to the end of a column of `width` places.
    package static func cell(_ duration: Duration?) -> String {
        let text = text(duration)
        return String(repeating: " ", count: max(0, width - text.count)) + text
    }

    /// The duration to the microsecond below ten milliseconds, and as `text` has it from there on: `0.042ms`, `48.0ms`.
    package static func figure(_ duration: Duration?) -> String {
        guard let duration, duration < .nanoseconds(9_999_500) else { return text(duration) }
        return fine(duration).filter { $0 != " " }
    }

    /// The duration in milliseconds to the microsecond, for reading one request closely: `0.412 ms`.
    package static func fine(_ duration: Duration?) -> String {
        guard let duration else { return none }
        let microseconds = rounded(max(0, duration.nanoseconds), by: 1_000)
        let fraction = microseconds % 1_000
        return "\(microseconds / 1_000).\(fraction / 100)\(twoDigits(fraction % 100)) ms"
    }

    /// The duration for a sentence: `text` with a space before a unit that stands alone.
    package static func prose(_ duration: Duration) -> String {
        let text = text(duration)
        if text.hasSuffix("ms") { return "\(text.dropLast(2)) ms" }
        let isPlainSeconds = text.hasSuffix("s") && !text.contains("m")
        return isPlainSeconds ? "\(text.dropLast()) s" : text
    }

    private static func rounded(_ value: Int64, by unit: Int64) -> Int64 {
        value / unit + (value % unit >= unit / 2 ? 1 : 0)
    }

    private static func twoDigits(_ value: Int64) -> String {
        value < 10 ? "0\(value)" : "\(value)"
    }
}
