import ActingWeb
import Dispatch
import Synchronization

/// Looks after a server's loops and pools from a thread of its own, which waits for none of them.
final class HostWatch: Sendable {
    /// How far apart two looks at the vitals are.
    private static let interval = Duration.seconds(1)

    private let loops: ServerLoops
    private let crew: Crew
    private let observer: any ExecutionObserver
    private let threshold: UInt64
    /// How far apart two looks at the loops are, while one of them is at work.
    private let busy: DispatchTimeInterval
    /// And while none of them is, when there is little to see.
    private static let idle = DispatchTimeInterval.milliseconds(100)
    private let ending = DispatchSemaphore(value: 0)

    init(_ loops: ServerLoops, _ crew: Crew, _ observer: any ExecutionObserver, stallThreshold: Duration) {
        self.loops = loops
        self.crew = crew
        self.observer = observer
        threshold = stallThreshold.wholeNanoseconds
        // A stall of twice the threshold is seen while it lasts, and the machine does not notice.
        busy = .milliseconds(Int(min(100, max(5, threshold / 1_000_000))))
    }

    /// Begins, where there is an observer; without a thread to give, nothing is watched.
    func start() {
        guard !(observer is NoObserver) else { return }
        _ = SpawnedThread.start { self.watch() }
    }

    /// Ends the thread within its next pause.
    func stop() {
        ending.signal()
    }

    private func watch() {
        SpawnedThread.name("watch")
        var vitals = VitalsDelta(loops: loops.count)
        var told = [MonotonicTime?](repeating: nil, count: loops.count)
        var due = MonotonicTime.now
        var pause = Self.idle
        while ending.wait(timeout: .now() + pause) == .timedOut {
            pause = Self.idle
            guard observer.wantsPolls else { continue }
            let now = MonotonicTime.now
            for number in loops.meters.indices where look(at: number, now, &told[number]) { pause = busy }
            guard now >= due else { continue }
            due = MonotonicTime(nanoseconds: now.nanoseconds &+ Self.interval.wholeNanoseconds)
            observer.vitalsTaken(
                ObservedVitals(at: now, loops: vitals.take(loops, at: now), pools: crew.loads))
        }
    }

    /// Tells of a loop that has not come back, once for each time.
    ///
    /// - Returns: whether the loop is at work.
    private func look(at number: Int, _ now: MonotonicTime, _ told: inout MonotonicTime?) -> Bool {
        guard let occupation = loops.meters[number].occupation else { return false }
        guard occupation.since != told, now.nanoseconds > occupation.since.nanoseconds,
            now.nanoseconds - occupation.since.nanoseconds >= threshold
        else { return true }
        told = occupation.since
        observer.loopStalling(
            ObservedStalling(
                loop: UInt32(clamping: number), since: occupation.since, at: now, request: occupation.request,
                call: occupation.call))
        return true
    }
}
