import Interface
import Testing

@testable import ActingWebInspector

@Suite(.timeLimit(.minutes(1))) struct TryClosingTests {
    @Test func `a client closes though the server never answers its handshake`() async throws {
        let server = try await SilentServer()
        let client = TryClient(url: server.url)
        client.perform(.list)
        await server.connected()

        await client.close()

        try await server.close()
    }
}
