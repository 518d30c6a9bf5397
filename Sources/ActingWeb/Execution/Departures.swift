import CThreads

/// The jobs that the calling thread hands to the global executor, away from its loop.
package enum Departures {
    /// Runs a function whose departures are nobody's: those of an observer, which may wake a reader elsewhere.
    package static func uncounted(_ body: () -> Void) {
        let count = cthreads_departures()
        body()
        cthreads_set_departures(count)
    }
}
