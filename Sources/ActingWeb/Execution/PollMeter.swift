import CThreads
import Synchronization

/// Times what one event loop runs of Swift tasks, and tells an observer of its stalls and of those who waited for them.
///
/// The loop's own thread writes; the watch reads what the loop is at from another thread, without waiting for it.
package final class PollMeter: Sendable {
    /// What a loop is at.
    package struct Occupation: Hashable, Sendable {
        /// Since when, without a pause.
        package let since: MonotonicTime
        package let request: UInt64?
        package let call: UInt64?
    }

    private let observer: any ExecutionObserver
    private let ledger: Mutex<PollLedger>
    private let startedAt = Atomic<UInt64>(0)
    private let request = Atomic<UInt64>(0)
    private let call = Atomic<UInt64>(0)
    private let waits = Atomic<UInt64>(0)
    private let longestWait = Atomic<UInt64>(0)
    private let polls = Atomic<UInt64>(0)

    /// - Parameters:
    ///   - observer: is asked whether it wants details, without which nothing is timed, and told of stalls.
    ///   - stallThreshold: how long a poll may take without being a stall.
    init(observer: any ExecutionObserver, stallThreshold: Duration) {
        self.observer = observer
        if !(observer is NoObserver) { cthreads_count_departures() }
        ledger = Mutex(PollLedger(stallThreshold: stallThreshold.wholeNanoseconds))
    }

    /// Whether polls are timed now.
    var isOn: Bool { observer.wantsDetails }

    /// The meter of the poll that the calling thread is running; `nil` outside polls that are timed.
    package static var current: PollMeter? {
        guard let memo = unsafe cthreads_memo() else { return nil }
        // The memo is set for the length of a poll, and the poll's closure holds the meter.
        return unsafe Unmanaged<PollMeter>.fromOpaque(memo).takeUnretainedValue()
    }

    /// What the loop is at now; `nil` where it waits.
    package var occupation: Occupation? {
        while true {
            let since = startedAt.load(ordering: .acquiring)
            guard since > 0 else { return nil }
            let (request, call) = (request.load(ordering: .acquiring), call.load(ordering: .acquiring))
            // A poll that began meanwhile has put its own owner there.
            guard startedAt.load(ordering: .relaxed) == since else { continue }
            return Occupation(
                since: MonotonicTime(nanoseconds: since), request: request == 0 ? nil : request,
                call: call == 0 ? nil : call)
        }
    }

    /// How many polls there were, how long they waited for the loop together, and the longest since this was last asked.
    package func takeWaits() -> (polls: UInt64, waited: UInt64, longest: UInt64) {
        let longest = longestWait.exchange(0, ordering: .relaxed)
        return (polls.load(ordering: .relaxed), waits.load(ordering: .relaxed), longest)
    }

    // MARK: - The executor

    /// A task was queued by the calling thread.
    func queue(_ task: UInt64) {
        guard Self.current === self else { return }
        ledger.withLock { $0.queue(task) }
    }

    /// Runs a poll of a task that was queued at `queuedAt`; called on the loop's thread.
    func poll(_ task: UInt64, queuedAt: MonotonicTime, _ body: () -> Void) {
        let before = unsafe cthreads_memo()
        unsafe cthreads_set_memo(Unmanaged.passUnretained(self).toOpaque())
        defer { unsafe cthreads_set_memo(before) }
        begin(task, queuedAt)
        body()
        end()
    }

    private func begin(_ task: UInt64, _ queuedAt: MonotonicTime) {
        let (now, departures) = (cthreads_now(), cthreads_departures())
        let wait = now > queuedAt.nanoseconds ? now - queuedAt.nanoseconds : 0
        polls.wrappingAdd(1, ordering: .relaxed)
        waits.wrappingAdd(wait, ordering: .relaxed)
        if wait > longestWait.load(ordering: .relaxed) { longestWait.store(wait, ordering: .relaxed) }
        let losses = ledger.withLock { ledger in
            let losses = ledger.begin(task, queuedAt: queuedAt.nanoseconds, at: now, departures: departures)
            show(ledger.owner)
            return losses
        }
        startedAt.store(now, ordering: .releasing)
        report(losses)
    }

    private func end() {
        let (now, departures) = (cthreads_now(), cthreads_departures())
        startedAt.store(0, ordering: .releasing)
        guard let stall = ledger.withLock({ $0.end(at: now, departures: departures) }),
            let loop = ThreadPlace.current.loop
        else { return }
        observer.loopStalled(
            ObservedStall(
                id: stall.id, loop: loop, began: MonotonicTime(nanoseconds: stall.from),
                ended: MonotonicTime(nanoseconds: stall.until), request: stall.request, call: stall.call))
    }

    /// How long it takes to queue a task and to time its poll, in nanoseconds, on average over so many.
    package static func cost(rounds: Int, observer: any ExecutionObserver) -> UInt64 {
        let meter = PollMeter(observer: observer, stallThreshold: .seconds(3_600))
        let rounds = UInt64(clamping: max(1, rounds))
        let request = ObservedRequest.trial(of: observer)
        let began = cthreads_now()
        for task in 0..<rounds {
            // As on a loop, a task is queued by the poll of another one that works for a request.
            meter.poll(task, queuedAt: .now) {
                if task == 0 { meter.bind(request) }
                meter.queue(task + 1)
            }
        }
        return (cthreads_now() - began) / rounds
    }

    // MARK: - Requests and calls

    /// The calling task works for a request from here on.
    package func bind(_ request: ObservedRequest) {
        let losses = ledger.withLock { ledger in
            defer { show(ledger.owner) }
            return ledger.bind(request.id)
        }
        report(losses)
    }

    /// The calling task works for nobody any more.
    package func unbind() {
        ledger.withLock { ledger in
            ledger.unbind()
            show(ledger.owner)
        }
    }

    /// Whether anybody may still be found who waited for a stall.
    package func hasStalls(since time: MonotonicTime) -> Bool {
        ledger.withLock { $0.stalls.lastEnd } > time.nanoseconds
    }

    /// A request was read just now whose bytes had come at an earlier time.
    package func read(_ request: ObservedRequest, arrivedAt: MonotonicTime) {
        let losses = ledger.withLock { ledger in
            ledger.stalls.losses(
                of: request.id, from: arrivedAt.nanoseconds, until: cthreads_now(), as: .unread)
        }
        report(losses)
    }

    func enter(_ call: UInt64, of request: UInt64) {
        let (now, departures) = (cthreads_now(), cthreads_departures())
        ledger.withLock { ledger in
            ledger.enter(call, of: request, at: now, departures: departures)
            show(ledger.owner)
        }
    }

    func leave(_ call: UInt64) -> PollCount? {
        let (now, departures) = (cthreads_now(), cthreads_departures())
        let isRunning = Self.current === self
        return ledger.withLock { ledger in
            defer { if isRunning { show(ledger.owner) } }
            return ledger.leave(call, isRunning: isRunning, at: now, departures: departures)
        }
    }

    /// Lets the watch see whose work the loop is at.
    private func show(_ owner: PollLedger.Owner?) {
        request.store(owner?.request ?? 0, ordering: .releasing)
        call.store(owner?.call ?? 0, ordering: .releasing)
    }

    private func report(_ losses: [ObservedStall.Loss]) {
        for loss in losses { observer.requestDelayed(loss) }
    }
}

extension Duration {
    /// The length in nanoseconds; zero for less, and what fits for more.
    package var wholeNanoseconds: UInt64 {
        let (seconds, attoseconds) = components
        guard seconds >= 0, attoseconds >= 0 else { return 0 }
        let (product, overflow) = UInt64(seconds).multipliedReportingOverflow(by: 1_000_000_000)
        return overflow ? .max : product &+ UInt64(attoseconds / 1_000_000_000)
    }
}
