/// How the process is at one moment: its loops and pools since the last look, and what it takes of the machine.
package struct HostVitals: Hashable, Sendable {
    /// One of the server's loops.
    package struct LoopSample: Hashable, Sendable {
        /// The loop's number: `loop-0` has zero.
        package var number: UInt32
        /// The share of the time in which it ran something, from 0 to 1.
        package var utilisation: Double
        package var polls: Int
        /// How long tasks waited for the loop.
        package var meanLag: Duration
        package var longestLag: Duration
        package var longestTick: Duration

        package init(
            number: UInt32, utilisation: Double, polls: Int, meanLag: Duration, longestLag: Duration,
            longestTick: Duration
        ) {
            self.number = number
            self.utilisation = utilisation
            self.polls = polls
            self.meanLag = meanLag
            self.longestLag = longestLag
            self.longestTick = longestTick
        }

        package var label: String { "loop-\(number)" }
    }

    /// One pool of workers.
    package struct PoolSample: Hashable, Sendable {
        /// What its threads are called, without their numbers.
        package var name: String
        package var size: Int
        package var threads: Int
        package var running: Int
        package var queued: Int
        /// How long the first in the queue has waited.
        package var oldestWait: Duration?
        package var longestWait: Duration

        package init(
            name: String, size: Int, threads: Int, running: Int, queued: Int, oldestWait: Duration?,
            longestWait: Duration
        ) {
            self.name = name
            self.size = size
            self.threads = threads
            self.running = running
            self.queued = queued
            self.oldestWait = oldestWait
            self.longestWait = longestWait
        }

        /// Whether every thread that there may be is busy.
        package var isSaturated: Bool { running >= size }
    }

    /// What the process takes of the machine.
    package struct ProcessSample: Hashable, Sendable {
        package struct Thread: Hashable, Sendable {
            package var id: UInt64
            package var name: String
            /// Processor time since the thread began.
            package var cpu: Duration

            package init(id: UInt64, name: String, cpu: Duration) {
                self.id = id
                self.name = name
                self.cpu = cpu
            }
        }

        package var threads: [Thread]
        /// Bytes of memory that are in the machine's own.
        package var residentBytes: Int
        package var openFiles: Int

        package init(threads: [Thread], residentBytes: Int, openFiles: Int) {
            self.threads = threads
            self.residentBytes = residentBytes
            self.openFiles = openFiles
        }
    }

    package var at: Instant
    package var loops: [LoopSample]
    package var pools: [PoolSample]
    /// `nil` where the system does not tell.
    package var process: ProcessSample?
    /// The share of one processor's time that was spent observing, from 0 on; `nil` where it is not known.
    package var ownCost: Double?

    /// Whether nothing has happened since the last look, and nothing is under way in a pool.
    package var isIdle: Bool {
        loops.allSatisfy { $0.polls == 0 } && pools.allSatisfy { $0.running == 0 && $0.queued == 0 }
    }

    package init(at: Instant, loops: [LoopSample], pools: [PoolSample], process: ProcessSample? = nil) {
        self.at = at
        self.loops = loops
        self.pools = pools
        self.process = process
    }
}
