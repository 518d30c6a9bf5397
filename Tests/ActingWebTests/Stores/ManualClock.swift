import ActingWeb
import Synchronization

/// A monotonic clock that a test moves.
final class ManualClock: Sendable {
    private let time = Atomic<UInt64>(1_000_000_000)

    var now: @Sendable () -> MonotonicTime {
        { MonotonicTime(nanoseconds: self.time.load(ordering: .relaxed)) }
    }

    func advance(by duration: Duration) {
        time.wrappingAdd(UInt64(duration / .nanoseconds(1)), ordering: .relaxed)
    }
}
