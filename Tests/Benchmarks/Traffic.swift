import Trace

/// Made-up requests at a steady rate, as the events that a server would record of them.
struct Traffic {
    private let rate: Int
    private var count: UInt64 = 0

    init(rate: Int) {
        self.rate = rate
    }

    /// When the next request would come.
    var now: Instant { Instant(nanoseconds: 1_000_000_000 + count * 1_000_000_000 / UInt64(max(1, rate))) }

    /// The events of the next requests: each calls one hook and ends, and the paths and tools take turns.
    mutating func requests(_ count: Int) -> [Event] {
        (0..<count).flatMap { _ in request() }
    }

    private mutating func request() -> [Event] {
        let start = now
        count += 1
        let id = count
        let isAsync = id % 3 != 0
        let tool = ["get_echo", "get_io20", "get_io20_sync"][Int(id % 3)]
        let home = Self.loop(UInt32(id % 2), task: 1_000 + id)
        let at = { (microseconds: Int64) in start.advanced(by: .microseconds(microseconds)) }
        let parameters = #"{"name":"\#(tool)","arguments":{"text":"hello"}}"#
        let body = Array(#"{"jsonrpc":"2.0","id":\#(id),"method":"tools/call","params":\#(parameters)}"#.utf8)
        let call = HookCall(
            id: id, request: id, kind: .action, name: tool, shape: isAsync ? .asynchronous : .synchronous,
            caller: home, requestedAt: at(60), callee: isAsync ? home : Self.worker(UInt32(id % 4), task: 1_000 + id),
            enteredAt: at(70))
        let answer = Array(#"{"jsonrpc":"2.0","id":\#(id),"result":{"content":[{"type":"text","text":"hello"}]}}"#.utf8)
        let finish = Request.Finish(
            encoded: at(190), written: at(200), outcome: id % 50 == 0 ? .toolError : .ok, status: 200,
            body: Payload(answer))
        return [
            .requestStarted(id: id, at: start, home: home, mode: .async),
            .handlerRequested(id: id, at: at(20)),
            .requestDecoded(
                id: id, at: at(50),
                message: Request.Message(method: "tools/call", target: tool, revision: "2025-06-18"),
                body: Payload(body), handler: Request.Handler(site: home, enteredAt: at(25))),
            .callEntered(call),
            .callEnded(
                id: id, request: id, end: HookCall.End(at: at(180), outcome: .value, site: call.callee)),
            .requestFinished(id: id, finish: finish),
        ]
    }

    private static func loop(_ number: UInt32, task: UInt64) -> Site {
        Site(
            thread: Thread(id: 100 + UInt64(number), role: .other),
            loop: Loop(kind: .server, number: number, born: Instant(nanoseconds: 0)), task: task)
    }

    private static func worker(_ number: UInt32, task: UInt64) -> Site {
        Site(thread: Thread(id: 200 + UInt64(number), role: .offload(number)), task: task)
    }
}
