import Trace

extension LoadTally {
    /// Takes a request that has been sent.
    mutating func sent(_ exchange: Exchange) {
        if exchange.isMeasured { sent += 1 } else { warmUp += 1 }
        timeline.sent(at: exchange.sent)
    }

    /// Takes a good answer.
    mutating func answered(_ exchange: Exchange, at now: Instant, in window: LoadWindow?) {
        timeline.answered(at: now, after: now.since(exchange.due))
        if let window, window.measures(now) { completed += 1 }
        guard exchange.isMeasured else { return }
        answered += 1
        lastAnswer = now
        latency.record(due: exchange.due, sent: exchange.sent, answered: now)
        parts[exchange.entry].answered += 1
        parts[exchange.entry].times.record(due: exchange.due, sent: exchange.sent, answered: now)
    }

    /// Takes a request that was not answered well.
    mutating func failed(_ exchange: Exchange, _ fault: AnswerCheck.Fault, at now: Instant) {
        timeline.failed(at: now)
        guard exchange.isMeasured else { return }
        failures.add(fault.failure, fault.words)
        parts[exchange.entry].failed += 1
        // What was waited for in vain took so long at the least.
        guard fault.failure == .timedOut else { return }
        latency.record(due: exchange.due, sent: exchange.sent, answered: now)
    }
}
