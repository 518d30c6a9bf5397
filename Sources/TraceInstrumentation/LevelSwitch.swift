import Synchronization
package import Trace

/// How much is observed from now on; may be turned at any time, by any thread.
package final class LevelSwitch: Sendable {
    private let level: Atomic<UInt8>

    package init(_ level: ObservationLevel = .payloads) {
        self.level = Atomic(level.rawValue)
    }

    package var current: ObservationLevel {
        get { ObservationLevel(rawValue: level.load(ordering: .relaxed)) ?? .off }
        set { level.store(newValue.rawValue, ordering: .relaxed) }
    }
}
