import Trace

extension LoadReport {
    /// The report for people.
    package var lines: [String] {
        var lines = headLines + [""] + countLines + [""] + latencyLines
        if tally.parts.count > 1 { lines += [""] + partLines }
        if tally.failures.count > 0 { lines += [""] + failureLines }
        if let knee { lines += [""] + knee.lines }
        if let server { lines += [""] + server.lines }
        return lines + [""] + healthLines
    }

    private var headLines: [String] {
        let who = serverName.map { Figure.harmless($0) + ", " } ?? ""
        return [
            "\(plan.endpoint.url)  \(who)\(wire.name) wire, \(Figure.harmless(wire.revision))",
            "\(paceText), \(plan.connections) connections, measured for \(Figure.seconds(length)) "
                + "after \(Figure.seconds(plan.ramp + plan.warmUp)), seed \(plan.seed)",
        ] + endingLines
    }

    private var paceText: String {
        switch plan.pace {
        case .closed: "closed loop"
        case .open(let rate, .constant): "open loop at \(Figure.text(rate))/s"
        case .open(let rate, .poisson): "open loop at \(Figure.text(rate))/s (Poisson)"
        }
    }

    private var endingLines: [String] {
        switch ending {
        case .completed: []
        case .cancelled: ["ended early by request; this is what was done until then"]
        case .serverLost: ["ended early: the server could not be reached any more"]
        case .serverSilent: ["ended early: the server did not answer any more"]
        }
    }

    private var countLines: [String] {
        var lines = ["throughput  \(Figure.text(throughput))/s"]
        if plan.pace.rate != nil { lines[0] += " of \(Figure.text(offered))/s that were due" }
        lines.append(
            "requests    \(tally.sent) sent, \(tally.answered) answered well, \(tally.failures.count) failed"
                + " (\(Figure.percent(tally.failureShare)))")
        if tally.waited > 0, plan.pace.rate != nil {
            lines.append("            \(tally.waited) had to wait for one of \(plan.connections) connections")
        }
        if tally.unsent > 0 { lines.append("            \(tally.unsent) were due and never sent") }
        if tally.abandoned > 0 { lines.append("            \(tally.abandoned) were under way at the end") }
        if tally.reconnections > 0 { lines.append("            \(tally.reconnections) connections were made anew") }
        return lines
    }

    private var latencyLines: [String] {
        let names = LatencySummary.percents.map { "p" + Figure.plain($0) } + ["max", "mean"]
        let head = Figure.left("ms", 22) + names.map { Figure.right($0, 10) }.joined()
        var lines = [head, row("as measured", tally.latency.measuredSummary)]
        if let corrected = tally.latency.correctedSummary { lines.append(row(correctionText, corrected)) }
        return lines
    }

    private var correctionText: String {
        switch plan.pace {
        case .closed: "by expected interval"
        case .open: "from when due"
        }
    }

    private func row(_ name: String, _ times: LatencySummary) -> String {
        let figures = times.percentiles.map(\.time) + (times.count > 0 ? [times.greatest, times.mean] : [nil, nil])
        return Figure.left(name, 22) + figures.map { Figure.right(Figure.milliseconds($0), 10) }.joined()
    }

    private var partLines: [String] {
        let width = (plan.mix.entries.map(\.name.count).max() ?? 0) + 2
        let head =
            Figure.left("of the mix", max(width, 12))
            + ["answered", "failed", "p50 ms", "p99 ms"].map { Figure.right($0, 10) }.joined()
        return [head]
            + zip(plan.mix.entries, tally.parts).map { entry, part in
                let times = part.times.measuredSummary
                let figures = [
                    "\(part.answered)", "\(part.failed)", Figure.milliseconds(times.percentile(50)),
                    Figure.milliseconds(times.percentile(99)),
                ]
                return Figure.left(entry.name, max(width, 12)) + figures.map { Figure.right($0, 10) }.joined()
            }
    }

    private var failureLines: [String] {
        ["failures"]
            + tally.failures.byCount.map { entry in
                let words = entry.example.isEmpty ? "" : ", first: \(Figure.harmless(entry.example))"
                return "  \(Figure.left(entry.failure.name, 16)) \(Figure.right("\(entry.count)", 8))"
                    + "  \(entry.failure.description)\(words)"
            }
    }

    private var healthLines: [String] {
        var parts: [String] = []
        if !health.threads.isEmpty {
            let threads = health.threads.map { thread in
                let kept = thread.kept.map { ", kept waiting \(Figure.percent($0))" } ?? ""
                return "thread running \(Figure.percent(thread.running))\(kept)"
            }
            parts += threads
        }
        if let late = health.lateness, late.count > 0 {
            parts.append("late by \(Figure.milliseconds(late.percentile(99) ?? late.greatest)) ms at p99")
        }
        let figures = "generator   " + (parts.isEmpty ? "not known" : parts.joined(separator: "; "))
        guard !concerns.isEmpty else { return [figures, "            it was not the bottleneck"] }
        return [figures]
            + concerns.map { concern in
                switch concern {
                case .busy(let share):
                    "            IT MAY HAVE BEEN THE BOTTLENECK: a thread had work \(Figure.percent(share)) of the time; "
                        + "give it more --threads, or another machine"
                case .late(let p99):
                    "            IT MAY HAVE BEEN THE BOTTLENECK: requests were looked at "
                        + "\(Figure.milliseconds(p99)) ms late; lower --rate, or give it more --threads"
                }
            }
    }
}

extension Figure {
    /// A percentage as a name has it: `50`, `99.9`.
    static func plain(_ percent: Double) -> String {
        let text = "\(percent)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

extension KneeSearch {
    /// What was tried, and what was found.
    var lines: [String] {
        let head = ["rate/s", "due/s", "answered/s", "p50 ms", "p99 ms", "failed"].map { Figure.right($0, 12) }.joined()
        let rows = steps.map { judged in
            let step = judged.step
            let figures = [
                Figure.text(step.rate), Figure.text(step.offered), Figure.text(step.achieved),
                Figure.milliseconds(step.p50), Figure.milliseconds(step.p99), Figure.percent(step.failures),
            ]
            return figures.map { Figure.right($0, 12) }.joined() + "  \(judged.verdict.rawValue)"
        }
        return [conclusion, head] + rows
    }

    private var conclusion: String {
        switch (best, limit) {
        case (let best?, let limit?) where limit.verdict == .generatorLimit:
            "knee        at least \(Figure.text(best.step.rate))/s; beyond that the generator was the limit"
        case (let best?, let limit?):
            "knee        \(Figure.text(best.step.rate))/s; at \(Figure.text(limit.step.rate))/s the server \(limit.verdict.words)"
        case (let best?, nil): "knee        at least \(Figure.text(best.step.rate))/s"
        case (nil, let limit?):
            "knee        none: even at \(Figure.text(limit.step.rate))/s the server \(limit.verdict.words)"
        case (nil, nil): "knee        not found: the search was ended"
        }
    }
}

extension KneeSearch.Verdict {
    var words: String {
        switch self {
        case .sustained: "kept up"
        case .fellBehind: "fell behind"
        case .slowedDown: "slowed down"
        case .failed: "failed requests"
        case .generatorLimit: "was not the limit, but the generator"
        }
    }
}

extension ServerEvidence {
    /// What the server did, in words.
    var lines: [String] {
        var lines = ["server      mode \(mode), in this process; of the whole run, warm-up and steps too"]
        lines += calls.map { call in
            "  \(Figure.left(call.hook, 18)) path \(call.path)  \(Figure.right("\(call.count)", 9)) calls, "
                + "\(call.raised) raised, run p50 \(Figure.milliseconds(call.p50)) ms, "
                + "p99 \(Figure.milliseconds(call.p99)) ms"
                + (call.held.map { ", held a loop for \(Figure.milliseconds($0)) ms" } ?? "")
        }
        lines += pools.map { pool in
            "  pool \(pool.name): \(pool.size) threads, at most \(pool.mostQueued) queued, "
                + "longest wait \(Figure.milliseconds(pool.longestWait)) ms"
        }
        lines.append(
            "  loops: busiest \(Figure.percent(utilisation)), longest lag \(Figure.milliseconds(longestLag)) ms; "
                + "\(stalls.count) stalls, longest \(Figure.milliseconds(stalls.longest)) ms, "
                + "\(stalls.victims) requests waited for them")
        if let threads, let residentBytes {
            lines.append("  process: \(threads) threads, \(residentBytes >> 20) MB resident")
        }
        if let ownCost { lines.append("  observing took \(Figure.percent(ownCost)) of one processor's time") }
        if dropped > 0 { lines.append("  \(dropped) events were dropped; calls are exact, the rest is incomplete") }
        return lines
    }
}
