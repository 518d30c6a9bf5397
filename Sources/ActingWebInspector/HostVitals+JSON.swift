import JSON
import Trace

extension HostVitals {
    /// A look at the process, as one line of `serve --log json`.
    func json(_ clock: WallClock) -> JSONValue {
        var record: JSONObject = [
            "at": .string(clock.timestamp(at)),
            "loops": .array(loops.map(\.json)),
            "pools": .array(pools.map(\.json)),
        ]
        if let process {
            record["threads"] = .array(process.threads.map(\.json))
            record["resident_bytes"] = .integer(Int64(clamping: process.residentBytes))
            record["open_files"] = .integer(Int64(clamping: process.openFiles))
        }
        record["own_cost"] = ownCost.map { .double($0) }
        return ["vitals": .object(record)]
    }
}

extension HostVitals.LoopSample {
    fileprivate var json: JSONValue {
        [
            "loop": .string(label),
            "utilisation": .double(utilisation),
            "polls": .integer(Int64(clamping: polls)),
            "mean_lag_ns": .integer(meanLag.nanoseconds),
            "longest_lag_ns": .integer(longestLag.nanoseconds),
            "longest_tick_ns": .integer(longestTick.nanoseconds),
        ]
    }
}

extension HostVitals.PoolSample {
    fileprivate var json: JSONValue {
        var record: JSONObject = [
            "pool": .string(name),
            "size": .integer(Int64(clamping: size)),
            "threads": .integer(Int64(clamping: threads)),
            "running": .integer(Int64(clamping: running)),
            "queued": .integer(Int64(clamping: queued)),
        ]
        record["oldest_wait_ns"] = oldestWait.map { .integer($0.nanoseconds) }
        record["longest_wait_ns"] = .integer(longestWait.nanoseconds)
        return .object(record)
    }
}

extension HostVitals.ProcessSample.Thread {
    fileprivate var json: JSONValue {
        [
            "thread": .integer(Int64(clamping: id)),
            "name": .string(name),
            "cpu_ns": .integer(cpu.nanoseconds),
        ]
    }
}
