import JSON
import Trace

extension Stalling {
    /// A stall that goes on, as one line of `serve --log json`.
    func json(_ clock: WallClock) -> JSONValue {
        var record: JSONObject = [
            "at": .string(clock.timestamp(at)),
            "loop": .string(Loop(kind: .server, number: loop, born: since).label),
            "held_ns": .integer(at.since(since).nanoseconds),
        ]
        record["request"] = request.map { .integer(Int64(clamping: $0)) }
        record["call"] = call.map { .integer(Int64(clamping: $0)) }
        return ["stalling": .object(record)]
    }
}
