import Trace

/// Tells what the wall clock read at an instant.
struct WallClock: Hashable, Sendable {
    /// A difference up to this is the noise of reading two clocks one after the other.
    private static let noise = Duration.milliseconds(100)

    private var anchor: Instant
    private var anchored: TimeOfDay

    init(reading: TimeOfDay, at instant: Instant) {
        anchor = instant
        anchored = reading
    }

    func reading(at instant: Instant) -> TimeOfDay {
        TimeOfDay(sinceMidnight: anchored.sinceMidnight - anchor.since(instant) + instant.since(anchor))
    }

    /// Takes in a new reading; what was read before changes only where the clock was set.
    mutating func adjust(to reading: TimeOfDay, at instant: Instant) {
        let difference = self.reading(at: instant).sinceMidnight - reading.sinceMidnight
        guard difference > Self.noise || difference < .zero - Self.noise else { return }
        self = WallClock(reading: reading, at: instant)
    }
}
