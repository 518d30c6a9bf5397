import ActingWeb
import ActingWebHTTP
import Dispatch
import JSON
import Testing
import Trace
import TraceInstrumentation

/// The `Server-Timing` header of answers, with real figures.
@Suite struct ServerTimingTests {
    private static func app() -> App {
        let app = App(name: "test")
        app.actionHook("block", as: .tool()) { _, _ in
            _ = DispatchSemaphore(value: 0).wait(timeout: .now() + .milliseconds(30))
            return "blocked"
        }
        app.actionHook("wait", as: .tool()) { _, _ in
            try await Task.sleep(for: .milliseconds(30))
            return "waited"
        }
        return app
    }

    @Test(arguments: [ObservationLevel.counts, .spans])
    func `a hook that blocks its loop has held it for as long as it ran`(_ level: ObservationLevel) async throws {
        let metric = try await metric("block", .async, level) { $0.syncHooks = .inline }

        #expect(metric.path == "I inline")
        #expect(metric.run >= 30)
        #expect(try #require(metric.held) >= metric.run)
    }

    @Test(arguments: [ObservationLevel.counts, .spans])
    func `a hook on a thread beside the loop has held that for as long as it ran`(
        _ level: ObservationLevel
    ) async throws {
        let metric = try await metric("wait", .misuse, level)

        #expect(metric.path == "T side")
        #expect(try #require(metric.held) >= metric.run)
        #expect(metric.run >= 30)
    }

    @Test func `how long an awaited hook held its loop is said where it was timed, and only there`() async throws {
        let timed = try await metric("wait", .async, .spans)
        let counted = try await metric("wait", .async, .counts)

        #expect(try #require(timed.held) < timed.run)
        #expect(counted.held == nil)
        #expect(timed.run >= 30 && counted.run >= 30)
    }

    @Test func `a hook on a worker has waited for it and holds no loop`() async throws {
        let metric = try await metric("block", .async, .counts)

        #expect(metric.path == "O offloaded")
        #expect(metric.held == 0)
    }

    @Test(arguments: [ObservationLevel.off, .counts, .payloads])
    func `nothing is kept of requests that are over`(_ level: ObservationLevel) async throws {
        let timing = ServerTiming()
        try await RunningServer.serving(
            Self.app(), level: level, timing: timing, configure: { $0.serverTiming = { timing.take($0) } }
        ) { server in
            _ = try await server.send(.tool("wait"))
            _ = try await server.send(.ping)
            _ = try await server.send(.tool("nope"))
        }

        #expect(timing.count == 0)
    }

    @Test func `a request that ends without its header is forgotten, with what ends after it`() {
        let timing = ServerTiming()
        let request = ObservedRequest(mode: .async)
        let site = Site(ExecutionSite.current())
        let call = HookCall(
            id: 1, request: request.id, kind: .action, name: "late", shape: .asynchronous, caller: site,
            requestedAt: Instant(nanoseconds: 1), callee: site, enteredAt: Instant(nanoseconds: 2))

        timing.begin(request.id)
        timing.record(call, origin: site)
        #expect(timing.count == 1)
        timing.end(request.id)
        timing.record(call, origin: site)

        #expect(timing.count == 0)
        #expect(timing.take(request) == nil)
    }

    private struct Metric {
        let path: String
        let wait: Double
        /// `nil` where the header does not say.
        let held: Double?
        let run: Double
    }

    /// Calls a tool and reads what the header says of its one hook, in milliseconds.
    private func metric(
        _ tool: String, _ mode: ActingWeb.ExecutionMode, _ level: ObservationLevel,
        configure: (inout ServerConfiguration) -> Void = { _ in }
    ) async throws -> Metric {
        let timing = ServerTiming()
        return try await RunningServer.serving(
            Self.app(), mode: mode, level: level, timing: timing,
            configure: {
                $0.serverTiming = { timing.take($0) }
                configure(&$0)
            }
        ) { server in
            let reply = try await server.send(.tool(tool))
            let header = try #require(reply.headers["server-timing"])
            let form =
                /hook1;desc="(\w \w+)[a-z ]* (?:block|wait) wait ([0-9.]+) ms(?: held ([0-9.]+) ms)?";dur=([0-9.]+)/
            let match = try #require(try form.wholeMatch(in: header), "\(header)")
            return Metric(
                path: String(match.1), wait: try #require(Double(match.2)), held: match.3.flatMap { Double($0) },
                run: try #require(Double(match.4)))
        }
    }
}
