import ActingWeb
import AsyncHTTPClient
import ConformanceApp
import JSON
import NIOCore
import NIOHTTP1
import TestSupport
import Testing

/// A client of one revision, which answers what the server asks it.
struct ConformanceClient: Sendable {
    /// Answers a question of the server.
    typealias Answer = @Sendable (_ method: String, _ params: JSONValue) -> JSONValue

    private let url: String
    private let revision: String
    private let capabilities: JSONValue
    private let answer: Answer
    private var session: String?
    private static let info: JSONValue = ["name": "conformance tests", "version": "1"]

    /// Serves the application to a client while `body` runs.
    static func using(
        _ setting: Setting, _ capabilities: JSONValue = [:],
        answer: @escaping Answer = { _, _ in [:] },
        _ body: @Sendable (ConformanceClient) async throws -> Void
    ) async throws {
        try await using(setting, capabilities, answer: answer) { client, _ in try await body(client) }
    }

    /// Serves the application to a client while `body` runs, which sees what is observed too.
    static func using(
        _ setting: Setting, _ capabilities: JSONValue = [:], answer: @escaping Answer = { _, _ in [:] },
        _ body: @Sendable (ConformanceClient, EventLog) async throws -> Void
    ) async throws {
        try await RunningServer.serving(ConformanceApp.make(), mode: setting.mode) { server in
            var client = ConformanceClient(
                url: "http://127.0.0.1:\(server.port)/mcp", revision: setting.revision, capabilities: capabilities,
                answer: answer)
            if !setting.isStateless { try await client.shakeHands() }
            try await body(client, server.trace)
        }
    }

    private init(url: String, revision: String, capabilities: JSONValue, answer: @escaping Answer) {
        self.url = url
        self.revision = revision
        self.capabilities = capabilities
        self.answer = answer
    }

    private var isStateless: Bool { revision == "2026-07-28" }

    private mutating func shakeHands() async throws {
        let params: JSONValue = [
            "protocolVersion": .string(revision), "capabilities": capabilities, "clientInfo": Self.info,
        ]
        let request = request(["jsonrpc": "2.0", "id": 0, "method": "initialize", "params": params])
        let response = try await HTTPClient.shared.execute(request, timeout: .seconds(20))
        session = response.headers.first(name: "mcp-session-id")
        try #require(session != nil)
        _ = try await response.body.collect(upTo: 1 << 20)
        _ = try await post(["jsonrpc": "2.0", "method": "notifications/initialized"])
    }
}

// MARK: - Asking

extension ConformanceClient {
    /// Sends a request and hears the answer to its end; what the server asks in between is answered.
    ///
    /// - Parameters:
    ///   - method: the request's method.
    ///   - params: its params.
    ///   - meta: what its `_meta` holds beside what the revision wants there.
    ///   - headers: fields beside those that the revision wants.
    /// - Returns: what was heard.
    /// - Throws: what keeps the client from asking or hearing.
    func ask(
        _ method: String, _ params: JSONObject = [:], meta: JSONObject = [:], headers: [(String, String)] = []
    ) async throws -> Heard {
        let heard = try await hear(respond(method, params, meta: meta, headers: headers))
        let faults = WireCheck.faults(
            in: heard.messages, to: ["id": 1, "method": .string(method)], revision: revision)
        #expect(faults.isEmpty)
        return heard
    }

    /// Calls a tool.
    func call(
        _ tool: String, _ arguments: JSONValue = [:], meta: JSONObject = [:], more: JSONObject = [:],
        headers: [(String, String)] = []
    ) async throws -> Heard {
        var params = more
        params["name"] = .string(tool)
        params["arguments"] = arguments
        return try await ask("tools/call", params, meta: meta, headers: headers)
    }

    /// Sends a request whose answer is read while it comes.
    func open(_ method: String, _ params: JSONObject = [:]) async throws -> EventReader {
        EventReader(try await respond(method, params, meta: [:], headers: []).body)
    }

    private func respond(
        _ method: String, _ params: JSONObject, meta: JSONObject, headers: [(String, String)]
    ) async throws -> HTTPClientResponse {
        var params = params
        var fields = headers
        var meta = (params["_meta"]?.object ?? [:]).merging(meta) { _, last in last }
        if isStateless {
            let prefix = "io.modelcontextprotocol/"
            meta[prefix + "protocolVersion"] = .string(revision)
            meta[prefix + "clientCapabilities"] = capabilities
            meta[prefix + "clientInfo"] = Self.info
            fields.append(("Mcp-Method", method))
            let name = params["name"] ?? params["uri"] ?? params["taskId"]
            if let name = name?.string { fields.append(("Mcp-Name", name)) }
        }
        if !meta.isEmpty { params["_meta"] = .object(meta) }
        let message: JSONValue = ["jsonrpc": "2.0", "id": 1, "method": .string(method), "params": .object(params)]
        return try await HTTPClient.shared.execute(request(message, fields), timeout: .seconds(20))
    }

    /// Listens with a GET, for a client with a session.
    func listen() async throws -> EventReader {
        EventReader(try await get().body)
    }

    /// Comes back with a GET for what a stream did not bring, and hears it to its end.
    func comeBack(after event: String) async throws -> Heard {
        try await hear(get([("Last-Event-ID", event)]))
    }

    private func get(_ fields: [(String, String)] = []) async throws -> HTTPClientResponse {
        var request = request(nil, fields)
        request.method = .GET
        return try await HTTPClient.shared.execute(request, timeout: .seconds(20))
    }

    private func hear(_ response: HTTPClientResponse) async throws -> Heard {
        let isStream = response.headers.first(name: "content-type") == "text/event-stream"
        let status = Int(response.status.code)
        guard isStream else {
            let body = Array(try await response.body.collect(upTo: 1 << 20).readableBytesView)
            let messages = body.isEmpty ? [] : [try JSONValue(parsing: body)]
            return Heard(status: status, isStream: false, events: [], messages: messages)
        }
        var (reader, events) = (EventReader(response.body), [ServerEvent]())
        while let event = try await reader.next() {
            events.append(event)
            if let message = event.message { try await reply(to: message) }
        }
        return Heard(status: status, isStream: true, events: events, messages: events.compactMap(\.message))
    }

    private func reply(to message: JSONValue) async throws {
        guard let id = message["id"], let method = message["method"]?.string else { return }
        let result = answer(method, message["params"] ?? [:])
        let status = try await post(["jsonrpc": "2.0", "id": id, "result": result])
        #expect(status == 202)
    }

    private func post(_ message: JSONValue) async throws -> Int {
        let response = try await HTTPClient.shared.execute(request(message), timeout: .seconds(20))
        _ = try await response.body.collect(upTo: 1 << 20)
        return Int(response.status.code)
    }

    private func request(_ message: JSONValue?, _ fields: [(String, String)] = []) -> HTTPClientRequest {
        var request = HTTPClientRequest(url: url)
        request.method = .POST
        request.headers.add(name: "Content-Type", value: "application/json")
        request.headers.add(name: "Accept", value: "application/json, text/event-stream")
        request.headers.add(name: "MCP-Protocol-Version", value: revision)
        if let session { request.headers.add(name: "Mcp-Session-Id", value: session) }
        for (name, value) in fields { request.headers.add(name: name, value: value) }
        if let message { request.body = .bytes(ByteBuffer(bytes: message.encoded())) }
        return request
    }
}
