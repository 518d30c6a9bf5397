import Analysis
import JSON
import Trace

/// A finished request as a JSON object: what `serve --log json` prints, one a line.
///
/// Durations are whole nanoseconds and end in `_ns`; those of `times` count from the acceptance of the request.
/// What was not reached or does not apply is absent.
struct RequestRecord {
    let request: Request
    /// What was found in the request.
    var findings: [Finding] = []
    let clock: WallClock

    var json: JSONValue {
        var record: JSONObject = [
            "id": .integer(Int64(clamping: request.id)),
            "at": .string(clock.timestamp(request.times.accepted)),
            "mode": .string(request.mode.rawValue),
        ]
        if let message = request.message {
            record["method"] = .string(message.method)
            record["target"] = message.target.map { .string($0) }
            record["revision"] = message.revision.map { .string($0) }
            record["client"] = message.client.map { .string($0) }
            record["wire"] = message.wire.map { .string($0) }
            record["session"] = message.session.map { .string($0) }
            record["traceparent"] = message.traceparent.map { .string($0) }
        }
        record["status"] = request.status.map { .integer(Int64($0)) }
        record["outcome"] = request.outcome.map { .string($0.word) }
        record["home"] = request.home.json
        record["owner"] = request.owner?.json
        record["handler"] = request.handler?.site.json
        record["times"] = times
        record["queue_ns"] = request.handlerWait.map { .integer($0.nanoseconds) }
        record["total_ns"] = request.total.map { .integer($0.nanoseconds) }
        record["request_bytes"] = .integer(Int64(request.requestBody.count))
        record["response_bytes"] = .integer(Int64(request.responseBody.count))
        record["calls"] = .array(request.calls.map(call))
        if request.droppedCalls > 0 { record["calls_dropped"] = .integer(Int64(clamping: request.droppedCalls)) }
        if !request.notes.isEmpty { record["notes"] = .array(request.notes.map(\.json)) }
        if request.droppedNotes > 0 { record["notes_dropped"] = .integer(Int64(clamping: request.droppedNotes)) }
        if !request.losses.isEmpty { record["lost"] = .array(request.losses.map(\.json)) }
        if !request.stalls.isEmpty { record["stalls"] = .array(request.stalls.map(\.json)) }
        if !findings.isEmpty { record["findings"] = .array(findings.map { FindingRecord(finding: $0).json }) }
        return .object(record)
    }

    private var times: JSONValue {
        let moments: [(String, Instant?)] = [
            ("handed_over_ns", request.times.handedOver), ("handler_ns", request.handler?.enteredAt),
            ("decoded_ns", request.times.decoded), ("encoded_ns", request.times.encoded),
            ("written_ns", request.times.written),
        ]
        var times: JSONObject = [:]
        for (name, moment) in moments {
            times[name] = moment.map { .integer($0.since(request.times.accepted).nanoseconds) }
        }
        return .object(times)
    }

    private func call(_ call: HookCall) -> JSONValue {
        var record: JSONObject = ["id": .integer(Int64(clamping: call.id))]
        record["parent"] = call.parent.map { .integer(Int64(clamping: $0)) }
        record["kind"] = .string(call.kind.rawValue)
        record["hook"] = .string(call.name)
        record["index"] = .integer(Int64(call.index))
        record["wildcard"] = .bool(call.isWildcard)
        record["declared"] = .string(call.shape.rawValue)
        let path = call.path(home: request.origin)
        record["path"] = path.map { .string(String($0.letter)) }
        record["path_name"] = path.map { .string($0.name) }
        record["reason"] = .string(call.reason(home: request.origin))
        record["caller"] = call.caller.json
        record["callee"] = call.callee.json
        record["requested_ns"] = .integer(call.requestedAt.since(request.times.accepted).nanoseconds)
        record["wait_ns"] = .integer(call.wait.nanoseconds)
        record["run_ns"] = call.run.map { .integer($0.nanoseconds) }
        record["held_ns"] = call.held.map { .integer($0.nanoseconds) }
        record["sees_context"] = .bool(call.seesContext)
        if let polls = call.end?.polls, let run = call.run { record["polls"] = polls.json(run: run) }
        record["end"] = call.end?.site.json
        switch call.end?.outcome {
        case .value: record["outcome"] = "value"
        case .nothing: record["outcome"] = "nothing"
        case .raised(let error):
            record["outcome"] = "raised"
            record["error"] = .string(error)
        case nil: break
        }
        return .object(record)
    }
}

extension Site {
    /// The place as an object; a loop or task that there is none of is absent.
    fileprivate var json: JSONValue {
        var site: JSONObject = [:]
        site["loop"] = loop.map { .string($0.label) }
        site["thread"] = .integer(Int64(clamping: thread.id))
        site["thread_name"] = thread.label.map { .string($0) }
        site["task"] = task.map { .integer(Int64(clamping: $0)) }
        return .object(site)
    }
}
