import Dispatch
import Synchronization
import Testing

@testable import ActingWeb

@Suite struct PollMeterTests {
    private struct Watcher: ExecutionObserver {
        var wantsDetails: Bool { true }
    }

    /// A loop goes from one request's poll to another's many times, while somebody looks on.
    @Test func `what a loop is at is one poll's, whenever it is looked at`() async {
        let meter = PollMeter(observer: Watcher(), stallThreshold: .seconds(60))
        let requests = (0..<2).map { _ in ObservedRequest(mode: .async, observer: Watcher()) }
        let isOver = Atomic(false)
        let polls = Mutex<[UInt64: UInt64]>([:])

        let seen = await withCheckedContinuation { continuation in
            DispatchQueue(label: "loop").async {
                var starts: [UInt64: UInt64] = [:]
                for (task, request) in requests.enumerated() {
                    meter.poll(UInt64(task + 1), queuedAt: .now) { meter.bind(request) }
                }
                for round in 0..<400_000 {
                    let request = requests[round % 2]
                    meter.poll(UInt64(round % 2 + 1), queuedAt: .now) {
                        if let since = meter.occupation?.since.nanoseconds { starts[since] = request.id }
                    }
                }
                polls.withLock { $0 = starts }
                isOver.store(true, ordering: .releasing)
            }
            DispatchQueue(label: "watch").async {
                var seen: [PollMeter.Occupation] = []
                while !isOver.load(ordering: .acquiring) {
                    if let occupation = meter.occupation { seen.append(occupation) }
                }
                continuation.resume(returning: seen)
            }
        }

        let starts = polls.withLock { $0 }
        let mixed = seen.filter { look in
            starts[look.since.nanoseconds].map { $0 != look.request } ?? false
        }
        #expect(!seen.isEmpty)
        #expect(mixed.isEmpty, "\(mixed.count) of \(seen.count)")
    }
}
