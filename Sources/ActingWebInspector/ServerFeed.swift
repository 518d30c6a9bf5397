import Interface
import Recording
import Trace

/// What a server of this process has to tell those who show it, as messages for their model.
struct ServerFeed {
    /// A lost end is looked for this long after events were dropped, when the last of them has been drained.
    private static let settling = Duration.milliseconds(500)
    /// The least time between two looks at the figures of hooks.
    private static let figuresAge = Duration.milliseconds(250)

    private let recorder: Recorder
    private let client: TryClient
    private let load: LoadClient
    private let clock = WallClock.system()
    private var reconcileAt: Instant?
    private var figuresAt: Instant?

    init(_ server: RunningServer) {
        recorder = server.observatory.recorder
        client = server.client
        load = server.load
    }

    /// Everything that came since this was asked last; the time is the last of it.
    ///
    /// - Parameters:
    ///   - now: when it is asked.
    ///   - needsFigures: whether anybody looks at the figures of hooks.
    /// - Returns: the messages in the order in which they are to be taken in.
    mutating func drain(at now: Instant, needsFigures: Bool) -> [Message] {
        let batch = recorder.drain()
        var messages: [Message] = [.events(batch.events)]
        if batch.dropped > 0 {
            messages.append(.dropped(batch.dropped))
            reconcileAt = reconcileAt ?? now.advanced(by: Self.settling)
        }
        if let due = reconcileAt, now >= due {
            messages.append(.live(recorder.inFlight))
            reconcileAt = nil
        }
        messages += client.news.drain().map { .tried($0) }
        messages += load.news.drain().map { .loaded($0) }
        if needsFigures, figuresAt.map({ now.since($0) >= Self.figuresAge }) ?? true {
            messages.append(.figures(recorder.statistics.figures))
            figuresAt = now
        }
        let vitals = Vitals(
            timeOfDay: TimeOfDay(sinceMidnight: clock.sinceMidnight(now)), ringFill: batch.fill,
            observerShare: recorder.ownCost)
        return messages + [.tick(now, vitals)]
    }
}
