/// What the program knows about itself at a tick.
package struct Vitals: Hashable, Sendable {
    package var timeOfDay: TimeOfDay
    /// How full the fullest event ring was when it was drained, from 0 to 1.
    package var ringFill: Double
    /// The part of the process's time that observing took, from 0 to 1; `nil` where it is not measured.
    package var observerShare: Double?

    package init(
        timeOfDay: TimeOfDay = TimeOfDay(sinceMidnight: .zero), ringFill: Double = 0, observerShare: Double? = nil
    ) {
        self.timeOfDay = timeOfDay
        self.ringFill = ringFill
        self.observerShare = observerShare
    }
}
