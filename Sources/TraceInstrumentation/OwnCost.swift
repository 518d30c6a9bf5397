import ActingWeb
import Synchronization
import Trace

/// What observing costs: how long one event and one poll take, measured at the start, times how many there were.
package final class OwnCost: Sendable {
    /// How often each is done in one go, and how many goes there are; some milliseconds in all.
    private static let (rounds, goes) = (100, 11)

    private struct Account {
        var events: UInt64 = 0
        var at: Instant
        /// Nanoseconds spent and gone by, up to the last look.
        var spent = 0.0
        var elapsed = 0.0
    }

    /// How long it takes to make an event, to put it where it goes and to take it from there, in nanoseconds.
    package let perEvent: UInt64
    /// How long it takes to time one poll, in nanoseconds.
    package let perPoll: UInt64
    private let events = Atomic<UInt64>(0)
    private let account: Mutex<Account>

    /// The costs on this machine, now.
    ///
    /// - Parameters:
    ///   - sink: takes events as the real one will; what it is given here is of no request.
    ///   - drain: takes from there what the sink was given, as the real reader will.
    package init(measuringInto sink: @escaping TraceObserver.Sink, drainedBy drain: () -> Void) {
        let observer = TraceObserver(sink: sink)
        let request = ObservedRequest.trial(of: observer)
        perEvent = Self.typical {
            let began = MonotonicTime.now
            for _ in 0..<Self.rounds { Self.tell(observer, request) }
            drain()
            return (MonotonicTime.now.nanoseconds - began.nanoseconds) / UInt64(Self.rounds * Self.eventsOfTrial)
        }
        perPoll = Self.typical { PollMeter.cost(rounds: Self.rounds, observer: observer) }
        account = Mutex(Account(at: Instant(.now)))
    }

    /// The middle one of several goes: one in which the thread had to wait for a processor would tell of that.
    private static func typical(_ go: () -> UInt64) -> UInt64 {
        (0..<goes).map { _ in go() }.sorted()[goes / 2]
    }

    private static let eventsOfTrial = 4

    /// Tells of a request as small as most are, in so many events as `eventsOfTrial` says.
    private static func tell(_ observer: TraceObserver, _ request: ObservedRequest) {
        let body = [UInt8](repeating: 0x20, count: 128)
        let reading = ObservedReading(
            message: ObservedMessage(method: "tools/call"), body: body, handler: request.home, enteredAt: .now,
            decodedAt: .now)
        observer.requestStarted(request)
        observer.handlerRequested(request, at: .now)
        observer.requestDecoded(request, reading: reading)
        observer.requestFinished(
            request, answer: ObservedAnswer(outcome: .ok, status: 200, body: body, encodedAt: .now, writtenAt: .now))
    }

    /// An event was made.
    func count() {
        events.wrappingAdd(1, ordering: .relaxed)
    }

    /// The share of one processor's time that was spent observing, from the beginning to the last look; `nil` before that.
    package var overall: Double? {
        account.withLock { $0.elapsed > 0 ? $0.spent / $0.elapsed : nil }
    }

    /// The share of one processor's time that was spent observing since this was last asked, or since the beginning.
    func share(polls: UInt64, at now: Instant) -> Double {
        account.withLock { account in
            // Read under the lock, so that no look finds more than a later one.
            let total = events.load(ordering: .relaxed)
            let elapsed = now.since(account.at)
            let share = Self.share(
                events: total &- account.events, polls: polls, perEvent: perEvent, perPoll: perPoll, over: elapsed)
            account.events = total
            account.at = max(account.at, now)
            account.elapsed += Double(elapsed.nanoseconds)
            account.spent += share * Double(elapsed.nanoseconds)
            return share
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
