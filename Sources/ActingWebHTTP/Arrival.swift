import ActingWeb
import NIOCore

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#endif

/// Tells the meter of a loop which request its current task works for, and what the request lost before it was read.
enum Arrival {
    /// How long after a stall its victims are looked for among those whose bytes had come meanwhile.
    private static let patience: UInt64 = 10_000_000_000

    /// The current task serves a request from here on.
    static func begin(_ request: ObservedRequest, on channel: any Channel) {
        guard let meter = PollMeter.current else { return }
        meter.bind(request)
        let now = MonotonicTime.now
        let horizon = MonotonicTime(nanoseconds: now.nanoseconds - min(patience, now.nanoseconds))
        guard meter.hasStalls(since: horizon) else { return }
        #if os(Linux)
            guard let channel = channel as? any SocketOptionProvider, channel.eventLoop.inEventLoop else { return }
            // On the channel's own loop the answer is there at once.
            channel.getTCPInfo().assumeIsolated().whenSuccess { info in
                // The kernel knows to a few milliseconds when the last bytes came.
                let age = min(UInt64(info.tcpi_last_data_recv) * 1_000_000, now.nanoseconds)
                meter.read(request, arrivedAt: MonotonicTime(nanoseconds: now.nanoseconds - age))
            }
        #endif
    }

    /// The current task has served its request.
    static func end() {
        PollMeter.current?.unbind()
    }
}
