import ActingWeb
import Synchronization
import Trace

/// What observing costs: how long one event and one poll take, measured at the start, times how many there were.
package final class OwnCost: Sendable {
    /// How often each is done for the measurement; a millisecond or two in all.
    private static let rounds = 2_000

    /// How long it takes to make an event and put it where it goes, in nanoseconds.
    package let perEvent: UInt64
    /// How long it takes to time one poll, in nanoseconds.
    package let perPoll: UInt64
    private let events = Atomic<UInt64>(0)
    private let last = Mutex<(events: UInt64, at: Instant)?>(nil)

    /// The costs on this machine, now.
    ///
    /// - Parameter sink: takes events as the real one will; what it is given here is of no request.
    package init(measuringInto sink: @escaping TraceObserver.Sink) {
        let observer = TraceObserver(sink: sink)
        let request = ObservedRequest.trial(of: observer)
        let began = MonotonicTime.now
        for _ in 0..<Self.rounds { observer.requestStarted(request) }
        let elapsed = MonotonicTime.now.nanoseconds - began.nanoseconds
        observer.requestFinished(
            request, answer: ObservedAnswer(outcome: .ok, status: nil, body: [], encodedAt: nil, writtenAt: .now))
        perEvent = elapsed / UInt64(Self.rounds)
        perPoll = PollMeter.cost(rounds: Self.rounds, observer: observer)
    }

    /// An event was made.
    func count() {
        events.wrappingAdd(1, ordering: .relaxed)
    }

    /// The share of one processor's time that was spent observing since this was last asked; `nil` the first time.
    func share(polls: UInt64, at now: Instant) -> Double? {
        let total = events.load(ordering: .relaxed)
        return last.withLock { last in
            defer { last = (total, now) }
            guard let last else { return nil }
            return Self.share(
                events: total - last.events, polls: polls, perEvent: perEvent, perPoll: perPoll,
                over: now.since(last.at))
        }
    }

    /// The share of the time that so many events and polls take.
    package static func share(
        events: UInt64, polls: UInt64, perEvent: UInt64, perPoll: UInt64, over elapsed: Duration
    ) -> Double {
        let nanoseconds = Double(elapsed.nanoseconds)
        guard nanoseconds > 0 else { return 0 }
        return (Double(events) * Double(perEvent) + Double(polls) * Double(perPoll)) / nanoseconds
    }
}
