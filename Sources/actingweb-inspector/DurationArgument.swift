import ArgumentParser

/// A length of time as it is typed: `250ms`, `1.5s`, `2m`; a number alone is seconds.
struct DurationArgument: ExpressibleByArgument {
    let duration: Duration

    init(_ duration: Duration) {
        self.duration = duration
    }

    init?(argument: String) {
        let units: [(name: String, seconds: Double)] = [
            ("us", 1e-6), ("µs", 1e-6), ("ms", 1e-3), ("s", 1), ("m", 60), ("h", 3_600), ("", 1),
        ]
        guard let unit = units.first(where: { argument.hasSuffix($0.name) }),
            let number = Double(argument.dropLast(unit.name.count)), number >= 0, number * unit.seconds <= 1e6
        else { return nil }
        duration = .seconds(number * unit.seconds)
    }

    var defaultValueDescription: String {
        let (seconds, attoseconds) = duration.components
        let microseconds = seconds * 1_000_000 + attoseconds / 1_000_000_000_000
        if microseconds % 1_000_000 == 0 { return "\(seconds)s" }
        return microseconds % 1_000 == 0 ? "\(microseconds / 1_000)ms" : "\(microseconds)us"
    }
}
