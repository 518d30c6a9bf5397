package import JSON
import Load
import Trace

extension BenchReport {
    /// The report for programs; `BenchReportSchema` says what each member is.
    package var json: JSONValue {
        var members: JSONObject = [
            "began": .string(began), "took_ns": .integer(length.nanoseconds), "machine": machine.json,
            "rounds": .count(plan.rounds), "turn_ns": .integer(plan.length.nanoseconds),
            "is_interrupted": .bool(isInterrupted),
            "experiments": .array(results.map { $0.json(rows(of: $0)) }),
        ]
        for (name, averages) in [("load_before", load.before), ("load_after", load.after)] {
            if let averages { members[name] = .array(averages.map { .double($0) }) }
        }
        return .object(members)
    }
}

extension MachineFacts {
    fileprivate var json: JSONValue {
        [
            "processor": .string(processor), "cores": .count(cores),
            "memory_bytes": .integer(Int64(clamping: memoryBytes)), "system": .string(system),
            "compiler": .string(compiler), "is_debug": .bool(isDebug),
        ]
    }
}

extension ExperimentResult {
    fileprivate func json(_ rows: [RowResult]) -> JSONValue {
        [
            "name": .string(experiment.name.rawValue), "load": .string(experiment.title),
            "tool": .string(experiment.tool), "connections": .count(experiment.connections),
            "servers": .array(contenders.map(\.json)), "rows": .array(rows.map(\.json)),
        ]
    }
}

extension ContenderResult {
    fileprivate var json: JSONValue {
        var members: JSONObject = [
            "name": .string(contender.name), "turns": .array(turns.map(\.json)),
        ]
        switch contender.server {
        case .own(let options): members["options"] = .array(options.map { .string($0) })
        case .bare: break
        case .peer(let url, _): members["url"] = .string(url)
        }
        if let trouble { members["trouble"] = .string(trouble) }
        return .object(members)
    }
}

extension Turn {
    fileprivate var json: JSONValue {
        var members: JSONObject = [
            "throughput_per_second": .double(perSecond), "answered": .count(answered),
            "generator_busy": .double(generatorBusy), "is_generator_bound": .bool(isGeneratorBound),
        ]
        for (name, time) in [("p50_ns", p50), ("p99_ns", p99), ("start_ns", start)] {
            if let time { members[name] = .integer(time.nanoseconds) }
        }
        if let residentBytes { members["resident_bytes"] = .count(residentBytes) }
        return .object(members)
    }
}

extension RowResult {
    fileprivate var json: JSONValue {
        var members: JSONObject = [
            "name": .string(row.name), "what": .string(row.what), "unit": .string(row.measure.unit.rawValue),
            "values": .array(values.map { .double($0) }), "verdict": .string(verdict.name),
            "concerns": .array(generatorBound.map { .string($0.text) }),
        ]
        if let spread {
            members["median"] = .double(spread.median)
            members["low"] = .double(spread.low)
            members["high"] = .double(spread.high)
        }
        switch row.goal {
        case .atLeast(let value)?: members["goal"] = ["at_least": .double(value)]
        case .atMost(let value)?: members["goal"] = ["at_most": .double(value)]
        case nil: break
        }
        if let reason = verdict.reason { members["reason"] = .string(reason) }
        return .object(members)
    }
}
