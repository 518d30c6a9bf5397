import ActingWeb
import Analysis
import DemoApp
import JSON
import Testing
import Trace

/// The demo's tools show what they say they show, on a real server.
@Suite struct DemoFindingTests {
    struct Row: Sendable, CustomTestStringConvertible {
        let tool: String
        var arguments: JSONValue = [:]
        var mode = ActingWeb.ExecutionMode.async
        /// Whether the caller goes away while the tool runs.
        var leaves = false
        let rule: FindingRule

        var testDescription: String { "\(tool) in \(mode): \(rule.rawValue)" }
    }

    static let rows = [
        Row(tool: "hold", arguments: ["ms": 40], rule: .loopHeld),
        Row(tool: "get_echo", arguments: ["text": "t"], mode: .misuse, rule: .threadPerCall),
        Row(tool: "get_echo", arguments: ["text": "t"], mode: .misuse, rule: .deprecatedUse),
        Row(tool: "get_echo", arguments: ["text": "t"], mode: .threadPool, rule: .contextLost),
        Row(tool: "detached", rule: .contextLost),
        Row(tool: "context", rule: .contextLost),
        Row(tool: "swallowed", rule: .errorMasked),
        Row(tool: "masked", rule: .errorMasked),
        Row(tool: "shadowed", rule: .hookShadowed),
        Row(tool: "veto", rule: .vetoLost),
        Row(tool: "stubborn", arguments: ["ms": 1_000], leaves: true, rule: .cancelIgnored),
        Row(tool: "stubborn", arguments: ["ms": 1_000], mode: .threadPool, leaves: true, rule: .cancelIgnored),
    ]

    @Test(arguments: rows)
    func `a tool shows the finding that it is for`(_ row: Row) async throws {
        let found = try await findings(row.tool, row.arguments, row.mode, leaves: row.leaves)

        #expect(found.map(\.rule).contains(row.rule), "\(found)")
    }

    @Test(arguments: ["get_echo", "get_io20", "get_echo_sync", "nested", "nested_sync"])
    func `nothing is found in what is as it should be`(_ tool: String) async throws {
        // A busy machine may stall any loop; what was not done by the tool is no finding about it.
        let found = try await findings(tool, ["text": "t"], .async)
            .filter { ![.loopHeld, .poolSaturated, .slowSerialisation].contains($0.rule) }

        #expect(found.isEmpty, "\(found)")
    }

    @Test func `a hook that makes its calls from a task off its loop contradicts every path`() async throws {
        let app = App(name: "test")
        app.actionHook("outer", as: .tool()) { actor, _ in
            // Awaited at once; unstructured, so that it leaves the loop and takes its request along.
            try await Task { try await app.executeActionAsync("inner", actor: actor, data: [:]) }.value
        }
        app.actionHook("inner") { _, _ async in "in" }

        try await RunningServer.serving(app) { server in
            #expect(try await server.send(.tool("outer")).text == "in")
            await server.trace.finished(1)
            let request = try #require(server.trace.requests.first)
            let inner = try #require(request.calls.last)
            #expect(inner.callee.loop == nil)
            #expect(inner.path(home: request.origin) == nil)
            let found = RequestFindings(request).all
            #expect(found.contains { $0.rule == .pathContradiction && $0.call == inner.id })
            #expect(found.contains { $0.rule == .contextLost && $0.call == request.calls.first?.id })
        }
    }

    private func findings(
        _ tool: String, _ arguments: JSONValue, _ mode: ActingWeb.ExecutionMode, leaves: Bool = false
    ) async throws -> [Finding] {
        try await RunningServer.serving(DemoApp.make(), mode: mode) { server in
            if leaves {
                try await server.leave(.tool(tool, arguments))
            } else {
                _ = try await server.send(.tool(tool, arguments))
            }
            await server.trace.finished(1)
            // The poll that holds the loop may end after the answer was written.
            if tool == "hold" { await server.trace.wait { $0.stalled >= 1 } }
            return RequestFindings(try #require(server.trace.requests.first)).all
        }
    }
}
