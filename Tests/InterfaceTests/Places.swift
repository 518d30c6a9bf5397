import Trace

/// The places of a made-up process: two server loops, a pool of workers, and what calls give birth to.
enum Places {
    static func loop(_ number: UInt32, task: UInt64) -> Site {
        Site(
            thread: Thread(id: 20_418 + UInt64(number), role: .other),
            loop: Loop(kind: .server, number: number, born: .milliseconds(0)), task: task)
    }

    static func worker(_ number: UInt32) -> Site {
        Site(thread: Thread(id: 20_430 + UInt64(number), role: .worker(number)))
    }

    static func ownLoop(_ number: UInt32, worker: UInt32, born: Instant, task: UInt64) -> Site {
        Site(
            thread: Self.worker(worker).thread, loop: Loop(kind: .own, number: number, born: born),
            task: task)
    }

    static func sideThread(_ number: UInt32, born: Instant, task: UInt64) -> Site {
        Site(
            thread: Thread(id: 20_450 + UInt64(number), role: .side(number), born: born),
            loop: Loop(kind: .own, number: 40 + number, born: born), task: task)
    }
}

extension Instant {
    static func milliseconds(_ count: UInt64) -> Instant { .microseconds(count * 1_000) }
    static func microseconds(_ count: UInt64) -> Instant { Instant(nanoseconds: count * 1_000) }
}
