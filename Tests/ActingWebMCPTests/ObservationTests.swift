import ActingWeb
import ActingWebMCP
import JSON
import Synchronization
import Testing

/// What an observer is told a message said it was.
@Suite struct ObservationTests {
    private final class Readings: ExecutionObserver {
        private let storage = Mutex<[ObservedReading]>([])

        var all: [ObservedReading] { storage.withLock { $0 } }

        func requestDecoded(_ request: ObservedRequest, reading: ObservedReading) {
            storage.withLock { $0.append(reading) }
        }
    }

    struct Case: CustomTestStringConvertible {
        let rule: String
        let body: String
        var version: String?
        let told: [String?]?

        var testDescription: String { rule }
    }

    static let cases = [
        Case(
            rule: "a call names its tool, under the assumed revision",
            body: #"{"jsonrpc":"2.0","id":1,"method":"tools/call","params":{"name":"go"}}"#,
            told: ["tools/call", "go", "2025-03-26", "agent"]
        ),
        Case(
            rule: "a request is served under the header's revision", body: #"{"jsonrpc":"2.0","id":1,"method":"ping"}"#,
            version: "2025-11-25", told: ["ping", nil, "2025-11-25", "agent"]
        ),
        Case(
            rule: "initialize tells the client and the revision agreed on",
            body: #"""
                {"jsonrpc":"2.0","id":1,"method":"initialize",
                 "params":{"protocolVersion":"2030-01-01","clientInfo":{"name":"c","version":"1"}}}
                """#,
            told: ["initialize", nil, "2025-11-25", "c 1"]
        ),
        Case(
            rule: "a client may have no version",
            body: #"""
                {"jsonrpc":"2.0","id":1,"method":"initialize",
                 "params":{"protocolVersion":"2025-06-18","clientInfo":{"name":"c"}}}
                """#,
            told: ["initialize", nil, "2025-06-18", "c"]
        ),
        Case(
            rule: "a client without a name is known by its agent",
            body: #"{"jsonrpc":"2.0","id":1,"method":"initialize","params":{"clientInfo":7}}"#,
            told: ["initialize", nil, "2025-11-25", "agent"]
        ),
        Case(
            rule: "a notification has no revision of its own",
            body: #"{"jsonrpc":"2.0","method":"notifications/initialized"}"#,
            told: ["notifications/initialized", nil, nil, "agent"]
        ),
        Case(rule: "a response says nothing", body: #"{"jsonrpc":"2.0","id":1,"result":{}}"#, told: nil),
        Case(rule: "what cannot be read says nothing", body: "{", told: nil),
    ]

    @Test(arguments: cases, Handler.allCases)
    func `a body is told once, with its bytes`(_ given: Case, handler: Handler) async throws {
        let readings = Readings()
        let app = App(name: "test")
        let request = MCPRequest.text(given.body, version: given.version, [("User-Agent", "agent")])

        _ = await ObservedRequest.$current.withValue(ObservedRequest(mode: .async, observer: readings)) {
            await handler.post(request, to: app)
        }

        #expect(readings.all.count == 1)
        let reading = try #require(readings.all.first)
        #expect(reading.body == Array(given.body.utf8))
        #expect(reading.enteredAt <= reading.decodedAt)
        #expect(
            reading.message.map { [$0.method, $0.target, $0.revision, $0.client] } == given.told
        )
    }
}
