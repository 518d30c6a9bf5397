/// What was seen of a server in this process while load was on it: in the whole run, also before it was measured and in
/// each step of a search for the knee.
package struct ServerEvidence: Hashable, Sendable {
    /// The calls of one hook on one path.
    package struct Calls: Hashable, Sendable {
        package var hook: String
        /// The path's letter; `?` where the places fitted none.
        package var path: String
        package var count: Int
        package var raised: Int
        package var p50: Duration
        package var p99: Duration
        /// The longest that one of them held a loop; `nil` where that is known of none.
        package var held: Duration?

        package init(
            hook: String, path: String, count: Int, raised: Int, p50: Duration, p99: Duration, held: Duration? = nil
        ) {
            self.hook = hook
            self.path = path
            self.count = count
            self.raised = raised
            self.p50 = p50
            self.p99 = p99
            self.held = held
        }
    }

    /// How requests waited for one pool of workers.
    package struct Pool: Hashable, Sendable {
        package var name: String
        package var size: Int
        package var mostQueued: Int
        package var longestWait: Duration

        package init(name: String, size: Int, mostQueued: Int, longestWait: Duration) {
            self.name = name
            self.size = size
            self.mostQueued = mostQueued
            self.longestWait = longestWait
        }
    }

    /// The times in which a loop ran one thing for longer than the threshold.
    package struct Stalls: Hashable, Sendable {
        package var count = 0
        package var total = Duration.zero
        package var longest = Duration.zero
        /// How many requests were seen to wait for one of them.
        package var victims = 0

        package init() {}
    }

    package var mode: String
    package var calls: [Calls] = []
    package var pools: [Pool] = []
    package var stalls = Stalls()
    /// The greatest share of the time that a loop was busy, from 0 to 1.
    package var utilisation = 0.0
    /// How long a task waited for a loop at the most.
    package var longestLag = Duration.zero
    /// The most threads of the process, the generator's included; `nil` where the system does not say.
    package var threads: Int?
    /// The most memory of the process in the machine's own, in bytes.
    package var residentBytes: Int?
    /// The share of one processor's time that observing took; `nil` where that is not known.
    package var ownCost: Double?
    /// Events that were not seen as too many came at once.
    package var dropped = 0

    package init(mode: String) {
        self.mode = mode
    }
}
