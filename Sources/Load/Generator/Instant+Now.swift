import NIOCore
package import Trace

extension Instant {
    /// The present moment on the clock that event loops use, which is the one of traces too.
    package static var now: Instant { Instant(nanoseconds: NIODeadline.now().uptimeNanoseconds) }
}

extension NIODeadline {
    init(_ instant: Instant) {
        self = .uptimeNanoseconds(instant.nanoseconds)
    }
}
