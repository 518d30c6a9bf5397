import JSON
import Testing

@testable import ActingWeb
@testable import ActingWebMCP

/// What clients that have logged in say about themselves is kept in their trust; reference-actingweb.md §2.10.
@Suite struct IntroductionTests {
    private let app = App(name: "introductions")

    private func trust(_ origin: Trust.Origin = .oauth2) async throws -> Trust {
        let trust = Trust(
            of: "a", with: "p", relationship: "mcp_client", secret: "s", isApproved: true, isPeerApproved: true,
            origin: origin, createdAt: app.environment.now(), client: Trust.Client(name: "as registered"))
        try await app.store.createActor(Actor(id: "a", creator: "c"))
        try await app.store.createTrust(trust)
        return trust
    }

    private func client(_ wire: Client.Wire, _ handler: Handler, of trust: Trust) -> Client {
        let peer = Peer(trust, override: nil, types: TrustTypeRegistry())
        return Client(
            app, wire, handler,
            actor: ActorInterface(Actor(id: "a", creator: "c"), app: app, principal: .peer(peer)))
    }

    private var kept: Trust.Client? {
        get async throws { try await app.store.trust(of: "a", with: "p")?.client }
    }

    @Test(arguments: Client.Wire.allCases, Handler.allCases)
    func `a client that has logged in is known by what it says last`(
        wire: Client.Wire, handler: Handler
    ) async throws {
        let client = client(wire, handler, of: try await trust())

        try await client.open()
        _ = await client.send("tools/list")

        #expect(try await kept == Trust.Client(name: "test client", version: "1", platform: "test client 1"))
    }

    @Test func `what a client says is cut, and its User-Agent is what it runs on`() async throws {
        let long = "a" + String(repeating: "\u{301}", count: 10_000)
        let trust = try await trust()
        let actor = client(.handshake, .awaiting, of: trust).actor
        let initialize: JSONValue = [
            "jsonrpc": "2.0", "id": 1, "method": "initialize",
            "params": [
                "protocolVersion": "2025-11-25", "capabilities": [:],
                "clientInfo": ["name": .string(long), "version": "1"],
            ],
        ]
        let headers = MCPHeaders([
            (name: "Accept", value: "application/json, text/event-stream"), (name: "User-Agent", value: "agent/1"),
        ])

        _ = await AsyncMCPHandler(service: MCPService(app: app), actor: actor)
            .post(MCPRequest(body: initialize.encoded(), headers: headers))

        #expect(try await kept?.name.unicodeScalars.count == 256)
        #expect(try await kept?.platform == "agent/1")
    }

    @Test func `what is known already is not stored again`() async throws {
        var known = try await trust()
        known.client = Trust.Client(name: "test client", version: "1", platform: "test client 1")
        let client = client(.handshake, .awaiting, of: known)

        try await client.open()

        #expect(try await kept == Trust.Client(name: "as registered"))
    }

    @Test func `the trust of an actor stays as it is`() async throws {
        let client = client(.handshake, .awaiting, of: try await trust(.actingweb))

        try await client.open()

        #expect(try await kept == Trust.Client(name: "as registered"))
    }

    @Test func `where the trust is gone the client is served all the same`() async throws {
        let client = client(.handshake, .awaiting, of: try await trust())
        _ = try await app.store.deleteTrust(of: "a", with: "p")

        try await client.open()
        let answer = await client.send("tools/list")

        #expect(answer.status == 200)
        #expect(answer.result?["tools"] != nil)
    }
}
