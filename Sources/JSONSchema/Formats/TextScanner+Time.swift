/// Dates, times and durations as RFC 3339 has them.
extension TextScanner {
    /// Steps over a date that the calendar has.
    mutating func skipDate() -> Bool {
        guard let year = number(digits: 4), skip(anyOf: "-"), let month = number(digits: 2), skip(anyOf: "-"),
            let day = number(digits: 2), (1...12).contains(month)
        else { return false }
        let isLeap = year.isMultiple(of: 4) && (!year.isMultiple(of: 100) || year.isMultiple(of: 400))
        let days = month == 2 ? (isLeap ? 29 : 28) : [4, 6, 9, 11].contains(month) ? 30 : 31
        return (1...days).contains(day)
    }

    /// Steps over a time with its offset; a leap second is one only at the end of a day of UTC.
    mutating func skipTime() -> Bool {
        guard let hour = number(digits: 2), skip(anyOf: ":"), let minute = number(digits: 2), skip(anyOf: ":"),
            let second = number(digits: 2), hour < 24, minute < 60, second <= 60
        else { return false }
        if skip(anyOf: "."), skipAll(where: \.isDigit) == 0 { return false }
        guard let offset = offset() else { return false }
        let day = 24 * 60
        return second < 60 || (hour * 60 + minute - offset + day) % day == day - 1
    }

    /// Reads the offset from UTC, in minutes.
    private mutating func offset() -> Int? {
        if skip(anyOf: "Zz") { return 0 }
        let isNegative = current == UInt8(ascii: "-")
        guard skip(anyOf: "+-"), let hours = number(digits: 2), skip(anyOf: ":"), let minutes = number(digits: 2),
            hours < 24, minutes < 60
        else { return nil }
        return (isNegative ? -1 : 1) * (hours * 60 + minutes)
    }

    /// Steps over a duration: weeks, or years to days and hours to seconds without a gap.
    mutating func skipDuration() -> Bool {
        guard skip(anyOf: "P") else { return false }
        var weeks = self
        if weeks.skipUnits("W") == 1, weeks.isAtEnd {
            self = weeks
            return true
        }
        let dates = skipUnits("YMD")
        guard skip(anyOf: "T") else { return (dates ?? 0) > 0 }
        return dates != nil && (skipUnits("HMS") ?? 0) > 0
    }

    /// Steps over numbers with units, each unit the one that follows the last; returns how many, `nil` where one is
    /// without its unit or with a wrong one.
    private mutating func skipUnits(_ units: String) -> Int? {
        var count = 0
        var units = units[...]
        while current?.isDigit ?? false {
            _ = skipAll(where: \.isDigit)
            if count == 0 { units = units.drop { $0.asciiValue != current } }
            guard let unit = units.popFirst(), skip(anyOf: String(unit)) else { return nil }
            count += 1
        }
        return count
    }
}
