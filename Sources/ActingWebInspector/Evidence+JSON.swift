import JSON
import Trace

extension Polls {
    /// The counts of a call that took so long in all.
    func json(run: Duration) -> JSONValue {
        [
            "count": .integer(Int64(clamping: count)),
            "busy_ns": .integer(busy.nanoseconds),
            "queued_ns": .integer(queued.nanoseconds),
            "suspended_ns": .integer(suspended(of: run).nanoseconds),
            "longest_ns": .integer(longest.nanoseconds),
            "departures": .integer(Int64(clamping: departures)),
        ]
    }
}

extension Stall {
    var json: JSONValue {
        var record: JSONObject = [
            "stall": .integer(Int64(clamping: id)),
            "loop": .string(loop.label),
            "length_ns": .integer(length.nanoseconds),
        ]
        record["call"] = call.map { .integer(Int64(clamping: $0)) }
        return .object(record)
    }
}

extension Stall.Loss {
    var json: JSONValue {
        [
            "stall": .integer(Int64(clamping: stall)),
            "lost_ns": .integer(lost.nanoseconds),
            "evidence": .string(evidence.rawValue),
        ]
    }
}

extension Note {
    var json: JSONValue {
        var record: JSONObject = [:]
        record["call"] = call.map { .integer(Int64(clamping: $0)) }
        switch content {
        case .deprecatedUse(let hook, let words):
            record["deprecated"] = .string(hook)
            record["words"] = .string(words)
        case .decided(let kind, let name, let trail):
            record["decided"] = .string(name)
            record["kind"] = .string(kind.rawValue)
            record["trail"] = .array(trail.map(\.json))
        case .log(let level, let label, let message, let site):
            record["log"] = .string(level)
            record["label"] = .string(label)
            record["message"] = .string(message)
            record["place"] = .string(site.label)
        case .span(let name, let length, let error, let site):
            record["span"] = .string(name)
            record["length_ns"] = .integer(length.nanoseconds)
            record["error"] = error.map { .string($0) }
            record["place"] = .string(site.label)
        case .message(let method):
            record["sent"] = .string(method)
        case .permission(let words, let isAllowed):
            record["permission"] = .string(words)
            record["allowed"] = .bool(isAllowed)
        case .cache(let kind, let isHit):
            record["cache"] = .string(kind)
            record["hit"] = .bool(isHit)
        }
        return .object(record)
    }
}

extension Decision {
    fileprivate var json: JSONValue {
        var record: JSONObject = [
            "hook": .string(hook), "index": .integer(Int64(index)), "result": .string(result.word),
        ]
        if case .failed(let error) = result { record["error"] = .string(error) }
        return .object(record)
    }
}
