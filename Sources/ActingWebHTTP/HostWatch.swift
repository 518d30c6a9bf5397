import ActingWeb
import Dispatch
import Synchronization

/// Looks after a host's loops and pools from a thread of its own, which waits for none of them.
final class HostWatch: Sendable {
    /// How far apart two looks at the vitals are.
    private static let interval = Duration.seconds(1)

    private let loops: ServerLoops
    private let crew: Crew
    private let observer: any ExecutionObserver
    private let threshold: UInt64
    /// How far apart two looks at the loops are.
    private let pause: DispatchTimeInterval
    /// How far apart it is asked whether anybody wants to know, while nobody does.
    private static let rest = DispatchTimeInterval.milliseconds(100)
    private let ending = DispatchSemaphore(value: 0)

    init(_ loops: ServerLoops, _ crew: Crew, _ observer: any ExecutionObserver, stallThreshold: Duration) {
        self.loops = loops
        self.crew = crew
        self.observer = observer
        threshold = stallThreshold.wholeNanoseconds
        // Whatever the loops were at before, a stall that goes on for a pause more than the threshold is seen while it
        // lasts; a look takes some microseconds.
        pause = .milliseconds(Int(min(100, max(5, threshold / 1_000_000))))
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
        while ending.wait(timeout: .now() + (observer.wantsDetails ? pause : Self.rest)) == .timedOut {
            guard observer.wantsDetails else { continue }
            let now = MonotonicTime.now
            for number in loops.meters.indices { look(at: number, now, &told[number]) }
            guard now >= due else { continue }
            due = MonotonicTime(nanoseconds: now.nanoseconds &+ Self.interval.wholeNanoseconds)
            observer.vitalsTaken(
                ObservedVitals(at: now, loops: vitals.take(loops, at: now), pools: crew.loads))
        }
    }

    /// Tells of a loop that has not come back, once for each time.
    private func look(at number: Int, _ now: MonotonicTime, _ told: inout MonotonicTime?) {
        guard let occupation = loops.meters[number].occupation, occupation.since != told,
            now.nanoseconds > occupation.since.nanoseconds,
            now.nanoseconds - occupation.since.nanoseconds >= threshold
        else { return }
        told = occupation.since
        observer.loopStalling(
            ObservedStalling(
                loop: UInt32(clamping: number), since: occupation.since, at: now, request: occupation.request,
                call: occupation.call))
    }
}
