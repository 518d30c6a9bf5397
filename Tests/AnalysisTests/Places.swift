import Trace

/// The places of a made-up process: one server loop, one pool worker, and what a call may give birth to.
enum Places {
    static let loop = Loop(kind: .server, number: 0, born: Instant(nanoseconds: 0))
    static let loopThread = Thread(id: 20_418, role: .other)
    static let home = Site(thread: loopThread, loop: loop, task: 8_117)
    /// The home's loop, in another task.
    static let beside = Site(thread: loopThread, loop: loop, task: 8_118)
    static let worker = Site(thread: Thread(id: 20_431, role: .worker(3)))

    static func ownLoop(born: Instant) -> Site {
        Site(thread: worker.thread, loop: Loop(kind: .own, number: 12, born: born), task: 8_120)
    }

    static func sideThread(born: Instant) -> Site {
        Site(
            thread: Thread(id: 20_455, role: .side(12), born: born),
            loop: Loop(kind: .own, number: 13, born: born), task: 8_121
        )
    }
}

extension Instant {
    static func milliseconds(_ count: UInt64) -> Instant { Instant(nanoseconds: count * 1_000_000) }
}
