import NIOCore
package import NIOPosix
import Synchronization

/// How the loops of a group spend their time, from the ticks that they tell of.
///
/// A *tick* runs what is queued on a loop. What a loop reads from sockets between two ticks counts as sleep here, which is
/// a small part of it.
package final class LoopTicks: NIOEventLoopMetricsDelegate {
    /// What one loop has done, since it began.
    package struct Total: Hashable, Sendable {
        package var ticks: UInt64 = 0
        /// Tasks, scheduled ones and jobs.
        package var tasks: UInt64 = 0
        /// Nanoseconds within ticks.
        package var busy: UInt64 = 0
        /// Nanoseconds between ticks.
        package var idle: UInt64 = 0
        /// The longest tick since this was last asked, in nanoseconds.
        package var longest: UInt64 = 0

        package init() {}
    }

    /// A total by itself, as a lock cannot lie in an array.
    private final class Cell: Sendable {
        let total = Mutex(Total())
    }

    private let cells: [Cell]

    init(count: Int) {
        cells = (0..<count).map { _ in Cell() }
    }

    /// Takes a tick; called on the loop's own thread.
    package func processedTick(info: NIOEventLoopTickInfo) {
        // The thread knows its loop's number, once the loop was announced.
        guard let loop = ThreadPlace.current.loop, loop.kind == .server, loop.number < cells.count else { return }
        let length = UInt64(clamping: (info.endTime - info.startTime).nanoseconds)
        cells[Int(loop.number)].total.withLock { total in
            total.ticks &+= 1
            total.tasks &+= UInt64(clamping: info.numberOfTasks)
            total.busy &+= length
            total.idle &+= UInt64(clamping: info.sleepTime.nanoseconds)
            total.longest = max(total.longest, length)
        }
    }

    /// What the loop of this number has done.
    package func take(_ number: Int) -> Total {
        guard cells.indices.contains(number) else { return Total() }
        return cells[number].total.withLock { total in
            defer { total.longest = 0 }
            return total
        }
    }
}
