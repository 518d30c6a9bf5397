import ActingWeb
import FoundationEssentials
import Trace

/// Tells what time it was on the wall at an instant of the monotonic clock.
struct WallClock: Sendable {
    /// The wall's time at the clock's origin, in seconds since the beginning of 1970.
    private let origin: Double
    private let calendar = Calendar(identifier: .gregorian)

    /// A clock that agrees with the system's as it is now.
    static func system() -> WallClock {
        WallClock(origin: Date.now.timeIntervalSince1970 - seconds(now))
    }

    /// The present moment on the monotonic clock.
    static var now: Instant { Instant(nanoseconds: MonotonicTime.now.nanoseconds) }

    private init(origin: Double) {
        self.origin = origin
    }

    /// The local time of day: `14:02:11`.
    func timeOfDay(_ instant: Instant) -> String {
        let time = calendar.dateComponents([.hour, .minute, .second], from: date(instant))
        return [time.hour, time.minute, time.second].map { Self.twoDigits($0 ?? 0) }.joined(separator: ":")
    }

    /// The time since the last local midnight.
    func sinceMidnight(_ instant: Instant) -> Duration {
        let date = date(instant)
        return .seconds(date.timeIntervalSince(calendar.startOfDay(for: date)))
    }

    /// The time in UTC to the millisecond as RFC 3339 writes it: `2026-07-28T14:02:11.123Z`.
    func timestamp(_ instant: Instant) -> String {
        date(instant).formatted(Date.ISO8601FormatStyle(includingFractionalSeconds: true))
    }

    private func date(_ instant: Instant) -> Date {
        Date(timeIntervalSince1970: origin + Self.seconds(instant))
    }

    private static func seconds(_ instant: Instant) -> Double {
        Double(instant.nanoseconds) / 1e9
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : "\(number)"
    }
}
