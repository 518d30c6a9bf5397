import ActingWebMCP
import JSON
import NIOHTTP1

/// The session of the inspector's own client, opened when it is first needed.
actor TrySession {
    /// What a session adds to each of its messages, and what the server said that it can do.
    struct Ticket: Sendable {
        var headers: TryWire.Headers
        var capabilities: JSONValue
    }

    private let wire: TryWire
    private var opening: Task<Ticket, any Error>?
    private var isClosed = false

    init(wire: TryWire) {
        self.wire = wire
    }

    /// The session, which is opened where there is none.
    var ticket: Ticket {
        get async throws {
            if isClosed { throw CancellationError() }
            if let opening { return try await opening.value }
            // Awaited here and by whoever else needs the session meanwhile; `close` cancels it.
            let task = Task { [wire] in try await Self.open(wire) }
            opening = task
            do {
                return try await task.value
            } catch {
                // Another may have been begun meanwhile.
                if opening == task { opening = nil }
                throw error
            }
        }
    }

    /// Forgets the session, which the server no longer knows.
    func forget() {
        opening = nil
    }

    /// Gives up a session that is being opened, and opens none any more.
    ///
    /// The cancellation of those who wait for the opening does not reach it.
    func close() {
        isClosed = true
        opening?.cancel()
        opening = nil
    }

    private static func open(_ wire: TryWire) async throws -> Ticket {
        let initialize: JSONValue = [
            "jsonrpc": "2.0", "id": "try-initialize", "method": "initialize",
            "params": [
                "protocolVersion": .string(ProtocolRevision.latest.rawValue),
                "capabilities": ["elicitation": ["form": [:]], "sampling": [:]],
                "clientInfo": ["name": "actingweb-inspector", "title": "the inspector's own client", "version": "1"],
            ],
        ]
        let answer = try await wire.post(initialize.encoded(), [])
        guard let result = answer.message?["result"] else { throw TryWire.Failure(refusal: answer) }
        let revision = result["protocolVersion"]?.string ?? ProtocolRevision.latest.rawValue
        var headers: TryWire.Headers = [("MCP-Protocol-Version", revision)]
        if let id = answer.headers.first(name: "Mcp-Session-Id") { headers.append(("Mcp-Session-Id", id)) }
        let initialized: JSONValue = ["jsonrpc": "2.0", "method": "notifications/initialized"]
        _ = try await wire.post(initialized.encoded(), headers)
        return Ticket(headers: headers, capabilities: result["capabilities"] ?? [:])
    }
}

extension TryWire.Failure {
    /// What an answer says that is not what was asked for.
    init(refusal answer: TryWire.Answer) {
        guard answer.status != 401 else {
            self.init(description: "the server lets in only clients that log in, which this view does not do")
            return
        }
        let message = answer.message
        let words = message?["error"]?["message"]?.string ?? message?["error"]?.string
        self.init(description: words ?? "the server answered with HTTP \(answer.status)")
    }
}
