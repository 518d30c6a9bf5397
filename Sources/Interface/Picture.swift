import Analysis
import Trace

/// All that the views show of what was observed, as of one instant.
struct Picture: Hashable, Sendable {
    var log: RequestLog
    var console = ConsoleLog()
    /// The figures of hooks as they were last told.
    var figures: [CallFigures] = []
    var hooks = HookHistory()
    var host = HostHistory()
    var findings = FindingLog()
    /// The load that was put on the server last.
    var load: LoadAccount?
    var now: Instant
    var clock: WallClock

    /// Takes in what was observed, one after the other, so that how events are cut into batches makes no difference.
    mutating func take(_ events: [Event]) {
        for event in events {
            let over = log.fold(event)
            hooks.take(event, over: over, in: log)
            findings.take(event, over: over, in: log)
            host.take(event)
            load?.take(event, over: over, in: log)
        }
        console.take(events)
    }
}
