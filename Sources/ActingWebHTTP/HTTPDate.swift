import Synchronization

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// The time of day as HTTP writes it (RFC 9110, section 5.6.7), made ready once a second.
final class HTTPDate: Sendable {
    private let last = Mutex<(second: Int, text: String)>((-1, ""))

    /// The time now.
    var now: String {
        let second = time(nil)
        return last.withLock { last in
            if last.second != second { last = (second, Self.text(second)) }
            return last.text
        }
    }

    /// A time as HTTP writes it.
    ///
    /// - Parameter second: seconds since 1970.
    /// - Returns: the text, such as `Sun, 06 Nov 1994 08:49:37 GMT`.
    static func text(_ second: Int) -> String {
        let parts = calendar(second)
        let days = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"]
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard days.indices.contains(parts.weekday), months.indices.contains(parts.month) else { return "" }
        let clock = parts.clock.map(twoDigits).joined(separator: ":")
        let date = "\(twoDigits(parts.day)) \(months[parts.month]) \(parts.year)"
        return "\(days[parts.weekday]), \(date) \(clock) GMT"
    }

    private static func calendar(
        _ second: Int
    ) -> (weekday: Int, day: Int, month: Int, year: Int, clock: [Int]) {
        var (second, parts) = unsafe (second, tm())
        _ = unsafe gmtime_r(&second, &parts)
        return unsafe (
            Int(parts.tm_wday), Int(parts.tm_mday), Int(parts.tm_mon), 1_900 + Int(parts.tm_year),
            [Int(parts.tm_hour), Int(parts.tm_min), Int(parts.tm_sec)]
        )
    }

    private static func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
