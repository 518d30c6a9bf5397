package import JSON
import Trace

extension LoadReport {
    /// The report for programs; `LoadReportSchema` says what each member is.
    package var json: JSONValue {
        var report: JSONObject = [
            "url": .string(plan.endpoint.url), "server": .optional(serverName.map { .string($0) }),
            "wire": ["name": .string(wire.name), "revision": .string(wire.revision)], "plan": plan.json,
            "ending": .string(ending.rawValue), "measured_ns": .time(length),
            "throughput_per_second": .double(throughput), "requests": requests,
            "failures": .array(
                tally.failures.byCount.map { entry in
                    [
                        "kind": .string(entry.failure.name), "count": .count(entry.count),
                        "example": .string(entry.example),
                    ]
                }),
            "latency": ["measured": tally.latency.measuredSummary.json],
            "mix": .array(zip(plan.mix.entries, tally.parts).map { $0.json($1) }),
            "timeline": tally.timeline.json, "generator": generator,
        ]
        if plan.pace.rate != nil { report["offered_per_second"] = .double(offered) }
        if let corrected = tally.latency.correctedSummary {
            report["latency"] = ["measured": tally.latency.measuredSummary.json, "corrected": corrected.json]
        }
        if let knee { report["knee"] = knee.json }
        if let server { report["in_process"] = server.json }
        return .object(report.filter { !$0.value.isNull })
    }

    private var requests: JSONValue {
        [
            "due": .count(tally.due), "sent": .count(tally.sent), "answered": .count(tally.answered),
            "failed": .count(tally.failures.count), "waited_for_connection": .count(tally.waited),
            "unsent": .count(tally.unsent), "abandoned": .count(tally.abandoned), "warm_up": .count(tally.warmUp),
            "reconnections": .count(tally.reconnections),
        ]
    }

    private var generator: JSONValue {
        var members: JSONObject = [
            "threads": .array(
                health.threads.map { thread in
                    var shares: JSONObject = ["running": .double(thread.running)]
                    if let kept = thread.kept { shares["kept_waiting"] = .double(kept) }
                    return .object(shares)
                }), "is_suspect": .bool(!concerns.isEmpty),
            "concerns": .array(
                concerns.map { concern in
                    switch concern {
                    case .busy: "busy"
                    case .late: "late"
                    }
                }),
        ]
        if let lateness = health.lateness { members["lateness"] = lateness.json }
        return .object(members)
    }
}

extension LoadPlan {
    fileprivate var json: JSONValue {
        var members: JSONObject = [
            "connections": .count(connections), "threads": .count(threads), "warm_up_ns": .time(warmUp),
            "ramp_ns": .time(ramp), "timeout_ns": .time(timeout), "seed": .string("\(seed)"),
        ]
        switch pace {
        case .closed(let interval):
            members["loop"] = "closed"
            if let interval { members["expected_interval_ns"] = .time(interval) }
        case .open(let rate, let spacing):
            members["loop"] = "open"
            members["rate_per_second"] = .double(rate)
            members["arrivals"] = spacing == .poisson ? "poisson" : "constant"
        }
        switch extent {
        case .duration(let length): members["duration_ns"] = .time(length)
        case .count(let count): members["count"] = .count(count)
        }
        return .object(members)
    }
}

extension MixEntry {
    fileprivate func json(_ part: LoadTally.Part) -> JSONValue {
        [
            "method": .string(kind.method), "name": .string(name), "weight": .count(weight),
            "answered": .count(part.answered), "failed": .count(part.failed),
            "measured": part.times.measuredSummary.json,
        ]
    }
}

extension LatencySummary {
    fileprivate var json: JSONValue {
        var members: JSONObject = ["count": .count(count)]
        guard count > 0 else { return .object(members) }
        members["min_ns"] = .time(least)
        members["mean_ns"] = .time(mean)
        members["deviation_ns"] = .time(deviation)
        members["max_ns"] = .time(greatest)
        for percentile in percentiles {
            guard let time = percentile.time else { continue }
            members["p\(Figure.plain(percentile.percent))_ns"] = .time(time)
        }
        return .object(members)
    }
}

extension Timeline {
    fileprivate var json: JSONValue {
        [
            "slice_ns": .time(width), "bucket_ns": .array(LatencyBuckets.bounds.map { .time($0) }),
            "slices": .array(
                slices.map { slice in
                    [
                        "sent": .count(slice.sent), "answered": .count(slice.answered),
                        "failed": .count(slice.failed), "times": .array(slice.times.counts.map { .count($0) }),
                    ]
                }),
        ]
    }
}

extension KneeSearch {
    fileprivate var json: JSONValue {
        var members: JSONObject = ["steps": .array(steps.map(\.json))]
        if let best { members["sustained"] = best.json }
        if let limit { members["limit"] = limit.json }
        return .object(members)
    }
}

extension KneeSearch.Judged {
    fileprivate var json: JSONValue {
        var members: JSONObject = [
            "rate_per_second": .double(step.rate), "offered_per_second": .double(step.offered),
            "achieved_per_second": .double(step.achieved), "failure_share": .double(step.failures),
            "verdict": .string(verdict.rawValue),
        ]
        if let p50 = step.p50 { members["p50_ns"] = .time(p50) }
        if let p99 = step.p99 { members["p99_ns"] = .time(p99) }
        return .object(members)
    }
}

extension ServerEvidence {
    fileprivate var json: JSONValue {
        var members: JSONObject = [
            "mode": .string(mode), "dropped_events": .count(dropped), "busiest_loop": .double(utilisation),
            "longest_lag_ns": .time(longestLag),
            "calls": .array(
                calls.map { call in
                    var members: JSONObject = [
                        "hook": .string(call.hook), "path": .string(call.path), "count": .count(call.count),
                        "raised": .count(call.raised), "run_p50_ns": .time(call.p50), "run_p99_ns": .time(call.p99),
                    ]
                    if let held = call.held { members["held_ns"] = .time(held) }
                    return .object(members)
                }),
            "pools": .array(
                pools.map { pool in
                    [
                        "name": .string(pool.name), "size": .count(pool.size), "most_queued": .count(pool.mostQueued),
                        "longest_wait_ns": .time(pool.longestWait),
                    ]
                }),
            "stalls": [
                "count": .count(stalls.count), "total_ns": .time(stalls.total), "longest_ns": .time(stalls.longest),
                "victims": .count(stalls.victims),
            ],
        ]
        if let threads { members["threads"] = .count(threads) }
        if let ownCost { members["own_cost"] = .double(ownCost) }
        if let residentBytes { members["resident_bytes"] = .count(residentBytes) }
        return .object(members)
    }
}

extension JSONValue {
    /// A number of things.
    package static func count(_ count: Int) -> JSONValue { .integer(Int64(clamping: count)) }
    fileprivate static func time(_ duration: Duration) -> JSONValue { .integer(duration.nanoseconds) }
    fileprivate static func optional(_ value: JSONValue?) -> JSONValue { value ?? .null }
}
