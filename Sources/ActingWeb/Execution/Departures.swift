import CThreads

/// The jobs that the calling thread hands to the global executor, away from its loop.
package enum Departures {
    /// How many there were on the calling thread.
    package static var count: UInt64 { cthreads_departures() }

    /// Makes those nobody's that there were since `count` was asked: an observer's, which may wake a reader elsewhere.
    package static func restore(_ count: UInt64) {
        cthreads_set_departures(count)
    }
}
