import ActingWebMCP
import ConformanceApp
import TestSupport
import Testing

/// Many sessions at the same time, whose calls stream, are taken back, or lose their clients; nothing is kept of them.
@Suite struct SoakTests {
    @Test func `sessions that stream, cancel and leave go by without a trace`() async throws {
        try await RunningServer.serving(ConformanceApp.make(), loops: 2) { server in
            try await SoakCrowd.gather(at: "http://127.0.0.1:\(server.port)/mcp") { try await $0.live() }

            let kept = await Self.settled(server.mcp)
            #expect([kept.sessions, kept.streams, kept.requests, kept.listeners, kept.tasks].allSatisfy { $0 == 0 })
        }
    }

    /// What is kept, once nothing changes any more.
    private static func settled(_ service: MCPService) async -> Census {
        for _ in 0..<500 where service.census.requests > 0 { try? await Task.sleep(for: .milliseconds(10)) }
        return service.census
    }
}
