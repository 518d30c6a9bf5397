package import Trace

/// Everything that one of the generator's threads counts, so that all of them together are the run.
package struct LoadTally: Sendable {
    /// The figures of one entry of the mix.
    package struct Part: Sendable {
        package var answered = 0
        package var failed = 0
        package var times = LatencyRecorder(correction: .none)
    }

    /// Requests that were sent while it was measured.
    package var sent = 0
    /// How many of those were answered well.
    package var answered = 0
    /// Good answers that came while it was measured, whenever they were asked for.
    package var completed = 0
    /// Requests that were sent before it was measured.
    package var warmUp = 0
    /// Requests that were due while it was measured.
    package var due = 0
    /// How many of those had to wait as no connection was free.
    package var waited = 0
    /// How many of those were never sent.
    package var unsent = 0
    /// Requests whose answers nobody waited for as the run was ended.
    package var abandoned = 0
    /// Connections that were made after the first ones.
    package var reconnections = 0
    package var failures = FailureTally()
    package var latency: LatencyRecorder
    package var parts: [Part]
    package var timeline: Timeline
    /// How late requests were looked at after they were due.
    package var lateness: LatencyRecorder
    /// When the last answer came that counts.
    package var lastAnswer: Instant?
    package var threads: [GeneratorHealth.Thread] = []

    package init(correction: LatencyRecorder.Correction, entries: Int, begin: Instant) {
        latency = LatencyRecorder(correction: correction)
        parts = Array(repeating: Part(), count: entries)
        timeline = Timeline(begin: begin)
        lateness = LatencyRecorder(correction: .none)
    }

    /// Requests that were asked for and came to an end.
    package var finished: Int { answered + failures.count }

    /// The share of requests that failed, from 0 to 1.
    package var failureShare: Double {
        finished > 0 ? Double(failures.count) / Double(finished) : 0
    }

    package mutating func merge(_ other: LoadTally) {
        sent += other.sent
        answered += other.answered
        completed += other.completed
        warmUp += other.warmUp
        due += other.due
        waited += other.waited
        unsent += other.unsent
        abandoned += other.abandoned
        reconnections += other.reconnections
        failures.merge(other.failures)
        latency.merge(other.latency)
        for index in parts.indices where index < other.parts.count { parts[index].merge(other.parts[index]) }
        timeline.merge(other.timeline)
        lateness.merge(other.lateness)
        lastAnswer = [lastAnswer, other.lastAnswer].compactMap(\.self).max()
        threads += other.threads
    }
}

extension LoadTally.Part {
    fileprivate mutating func merge(_ other: LoadTally.Part) {
        answered += other.answered
        failed += other.failed
        times.merge(other.times)
    }
}
