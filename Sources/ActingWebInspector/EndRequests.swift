import UnixSignals

/// What asks this process to end while it works for somebody at a terminal.
package enum EndRequests {
    /// Does something at each SIGINT and SIGTERM, until the task is cancelled.
    package static func each(_ act: () -> Void) async {
        for await _ in await UnixSignalsSequence(trapping: .sigint, .sigterm) { act() }
    }
}
