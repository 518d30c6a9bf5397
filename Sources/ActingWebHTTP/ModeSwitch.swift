public import ActingWeb
import Synchronization

/// How new requests are served; requests under way keep the mode that they began with.
public final class ModeSwitch: Sendable {
    private let mode: Mutex<ExecutionMode>

    init(_ mode: ExecutionMode) {
        self.mode = Mutex(mode)
    }

    /// How the next request is served.
    public var current: ExecutionMode {
        get { mode.withLock { $0 } }
        set { mode.withLock { $0 = newValue } }
    }
}
