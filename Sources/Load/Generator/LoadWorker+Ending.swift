import NIOCore
import Trace

extension LoadWorker {
    func beatAgain() {
        loop.assumeIsolated().scheduleTask(in: Self.pulse) { self.beat() }
    }

    private func beat() {
        if case .over = state { return }
        beatAgain()
        let now = Instant.now
        beats += 1
        for seat in seats { seat.client?.expire(at: now) }
        if beats % 20 == 0 { post() }
        if board.isCancelled { return cancel() }
        watchServer(at: now)
    }

    /// Ends the run where the server is gone.
    private func watchServer(at now: Instant) {
        switch state {
        case .opening, .over: return
        case .sending: break
        // What is under way has a time limit of its own.
        case .ending: guard !due.isEmpty else { return }
        }
        let isOpen = seats.contains(where: \.isOpen)
        if isOpen { lastOpen = now }
        if isOpen, inFlight + due.count == 0 { lastSign = now }
        if seats.allSatisfy({ $0.failures > 0 }), now.since(lastOpen) >= Self.patience { return giveUp(.serverLost) }
        if now.since(lastSign) >= plan.timeout * 2 + Self.patience { giveUp(.serverSilent) }
    }

    private func giveUp(_ ending: LoadEnding) {
        stop(ending)
        guard case .ending = state else { return }
        state = .ending(ending)
        giveUpDue(at: .now)
        endIfDone()
    }

    /// Sends nothing more, but for what is due where the number of requests decides.
    func stop(_ ending: LoadEnding) {
        guard case .sending = state else { return }
        state = .ending(ending)
        alarm?.cancel()
        let now = Instant.now
        if let usage, let last = ThreadUsage.current(at: now) { tally.threads = [last.share(since: usage)] }
        if window?.end != nil || ending != .completed { giveUpDue(at: now) }
        endIfDone()
    }

    private func giveUpDue(at now: Instant) {
        for moment in due where window?.measures(moment) ?? false {
            tally.unsent += 1
            tally.latency.recordUnsent(due: moment, givenUp: now)
        }
        due = []
    }

    func cancel() {
        if case .opening = state { opened.succeed() }
        if case .opening = state { state = .sending }
        stop(.cancelled)
        guard case .ending = state else { return }
        tally.abandoned += inFlight
        end(.cancelled)
    }

    func endIfDone() {
        guard case .ending(let ending) = state, inFlight == 0, due.isEmpty else { return }
        end(ending)
    }

    private func end(_ ending: LoadEnding) {
        state = .over
        post()
        // What closing brings about is not the server's doing.
        finished.succeed(Result(tally: tally, ending: ending))
        for index in seats.indices {
            let client = seats[index].client
            seats[index].client = nil
            client?.close()
        }
    }

    private func post() {
        board.post(
            LoadBoard.Post(
                tally: tally, open: seats.count(where: \.isOpen), inFlight: inFlight, waiting: due.count),
            by: number)
    }
}
