import NIOCore
import NIOPosix
import Trace

/// One run at one pace, on threads of its own.
struct LoadStage: Sendable {
    /// What a stage leaves.
    struct Result: Sendable {
        let tally: LoadTally
        let ending: LoadEnding
        let window: LoadWindow
        /// When nothing more was under way.
        let ended: Instant
    }

    let plan: LoadPlan
    let finding: Probe.Finding
    let connector: Connector
    let board: LoadBoard

    /// Opens the connections, sends, and waits for the last answers.
    func run(on group: MultiThreadedEventLoopGroup) async throws -> Result {
        let loops = Array(group.makeIterator())
        let opened = loops.map { $0.makePromise(of: Void.self) }
        let finished = loops.map { $0.makePromise(of: LoadWorker.Result.self) }
        var workers: [NIOLoopBound<LoadWorker>] = []
        for (number, loop) in loops.enumerated() {
            workers.append(try await loop.submit { bound(number, loop, opened[number], finished[number]) }.get())
        }
        for promise in opened { try await promise.futureResult.get() }
        // A moment that all of them can keep.
        let begin = Instant.now.advanced(by: .milliseconds(5))
        for (worker, loop) in zip(workers, loops) { loop.execute { worker.value.start(at: begin) } }
        var results: [LoadWorker.Result] = []
        for promise in finished { results.append(try await promise.futureResult.get()) }
        var tally = LoadTally(correction: plan.correction, entries: plan.mix.entries.count, begin: begin)
        for result in results { tally.merge(result.tally) }
        let endings = results.map(\.ending)
        let ending = endings.first { $0 != .completed } ?? .completed
        return Result(tally: tally, ending: ending, window: LoadWindow(begin: begin, plan: plan), ended: .now)
    }

    private func bound(
        _ number: Int, _ loop: any EventLoop, _ opened: EventLoopPromise<Void>,
        _ finished: EventLoopPromise<LoadWorker.Result>
    ) -> NIOLoopBound<LoadWorker> {
        let worker = LoadWorker(
            number: number, plan: plan, wire: finding.wire, connector: connector, board: board, loop: loop,
            opened: opened, finished: finished)
        worker.open()
        return NIOLoopBound(worker, eventLoop: loop)
    }
}
