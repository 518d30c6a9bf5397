import Trace

/// Requests as the instrumentation would have recorded them.
enum SampleRequest {
    private static let home = Site(
        thread: Thread(id: 11, role: .other),
        loop: Loop(kind: .server, number: 0, born: Instant(nanoseconds: 1)),
        task: 42
    )
    private static let worker = Site(thread: Thread(id: 12, role: .worker(3), born: Instant(nanoseconds: 2)))
    private static let accepted: UInt64 = 1_000_000_000

    /// A tool call in the thread-pool mode whose async hook threw, and in which a sync hook ran.
    static func pooled() -> Request {
        let own = Site(
            thread: worker.thread, loop: Loop(kind: .own, number: 7, born: at(2_100_000)), task: 43
        )
        var outer = call(1, "save", .asynchronous, caller: worker, callee: own, requested: 2_000_000)
        outer.end = HookCall.End(at: at(9_000_000), outcome: .raised("no \u{1B}[31m room"), site: own)
        var inner = call(2, "index", .synchronous, caller: own, callee: own, requested: 3_000_000)
        inner.parent = 1
        inner.end = HookCall.End(at: at(4_000_000), outcome: .nothing, site: own)
        return Request(
            id: 5,
            home: home,
            mode: .threadPool,
            times: .init(
                accepted: at(0), handedOver: at(500_000), decoded: at(1_900_000), encoded: at(9_500_000),
                written: at(10_000_000)
            ),
            handler: .init(site: worker, enteredAt: at(1_500_000)),
            message: .init(method: "tools/call", target: "save\u{7}", revision: "2025-06-18", client: "probe 1"),
            calls: [outer, inner],
            outcome: .toolError,
            status: 200,
            requestBody: Payload([UInt8](repeating: 0x20, count: 70_000)),
            responseBody: Payload(Array("{}".utf8))
        )
    }

    /// A request that was refused before anything was read of it.
    static func refused() -> Request {
        Request(
            id: 6, home: home, mode: .async, times: .init(accepted: at(0), written: at(250_000)), outcome: .refused,
            status: 405
        )
    }

    private static func call(
        _ id: UInt64, _ name: String, _ shape: HookShape, caller: Site, callee: Site, requested: UInt64
    ) -> HookCall {
        HookCall(
            id: id, request: 5, kind: .action, name: name, shape: shape, caller: caller, requestedAt: at(requested),
            callee: callee, enteredAt: at(requested + 200_000)
        )
    }

    private static func at(_ offset: UInt64) -> Instant { Instant(nanoseconds: accepted + offset) }
}
