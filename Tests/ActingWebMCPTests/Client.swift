import ActingWeb
import ActingWebMCP
import Dispatch
import JSON
import Synchronization
import TestSupport
import Testing

/// A client of an endpoint, without sockets; it holds everything that it receives to the schema of its revision.
final class Client: Sendable {
    /// How a client speaks.
    enum Wire: String, CaseIterable, Sendable {
        case handshake, stateless
    }

    let service: MCPService
    let handler: Handler
    let wire: Wire
    let revision: String
    let actor: ActorInterface
    let capabilities: JSONValue
    let session = Mutex<String?>(nil)
    private let numbers = Mutex(0)

    init(
        _ app: App, _ wire: Wire, _ handler: Handler = .awaiting, service: MCPService? = nil,
        revision: String? = nil, capabilities: JSONValue = [:], actor: ActorInterface? = nil
    ) {
        self.service = service ?? MCPService(app: app)
        self.handler = handler
        self.wire = wire
        self.revision = revision ?? (wire == .stateless ? "2026-07-28" : "2025-11-25")
        self.capabilities = capabilities
        self.actor = actor ?? ActorInterface(Actor(id: "a", creator: "c"), app: app)
    }

    /// What came of a message.
    struct Answer: Sendable {
        let status: Int
        let headers: [String: String]
        /// What was said before the last message.
        let news: [JSONValue]
        /// The last message.
        let last: JSONValue?
        let isStream: Bool

        var result: JSONValue? { last?["result"] }
        var code: Int64? { last?["error"]?["code"]?.integer }
        var text: String? { result?["content"]?[0]?["text"]?.string }
    }

    /// Opens a session, where there are any.
    func open() async throws {
        guard wire == .handshake else { return }
        let params: JSONValue = [
            "protocolVersion": .string(revision), "capabilities": capabilities,
            "clientInfo": ["name": "test client", "version": "1"],
        ]
        let answer = await send("initialize", params)
        session.withLock { $0 = answer.headers["mcp-session-id"] }
        _ = await post(["jsonrpc": "2.0", "method": "notifications/initialized"])
    }

    /// Sends a request and reads what comes of it.
    ///
    /// - Parameters:
    ///   - method: the method.
    ///   - params: the params, without what the wire adds.
    ///   - meta: further members of `_meta`.
    ///   - onMessage: what to do with each message before the last, while the request is served.
    ///   - sourceLocation: the test.
    /// - Returns: what came of it.
    func send(
        _ method: String, _ params: JSONValue = [:], meta: JSONObject = [:],
        onMessage: @escaping @Sendable (JSONValue) -> Void = { _ in },
        sourceLocation: SourceLocation = #_sourceLocation
    ) async -> Answer {
        let id = numbers.withLock { numbers in
            numbers += 1
            return numbers
        }
        var params = params.object ?? [:]
        let meta = own.merging(meta) { _, new in new }
        if !meta.isEmpty { params["_meta"] = .object(meta) }
        let message: JSONValue = [
            "jsonrpc": "2.0", "id": .integer(Int64(id)), "method": .string(method), "params": .object(params),
        ]
        return await post(message, onMessage: onMessage, sourceLocation: sourceLocation)
    }

    /// Posts a message as it is.
    func post(
        _ message: JSONValue, headers: [(name: String, value: String)]? = nil,
        onMessage: @escaping @Sendable (JSONValue) -> Void = { _ in },
        sourceLocation: SourceLocation = #_sourceLocation
    ) async -> Answer {
        let outlet = RecordingOutlet(onMessage)
        let fields = headers ?? self.headers(for: message)
        let request = MCPRequest(body: message.encoded(), headers: MCPHeaders(fields), outlet: outlet)
        let response =
            switch handler {
            case .blocking: await offTheLoop { [self] in MCPHandler(service: service, actor: actor).post(request) }
            case .awaiting: await AsyncMCPHandler(service: service, actor: actor).post(request)
            }
        var messages = outlet.messages
        if case .whole = response.delivery, let body = try? JSONValue(parsing: response.body) {
            messages += body.array ?? [body]
        }
        let revision = WireCheck.revision(
            of: message, header: fields.first { $0.name == "MCP-Protocol-Version" }?.value,
            session: session.withLock { $0 } == nil ? nil : self.revision)
        let faults = WireCheck.faults(in: messages, to: message, revision: revision)
        #expect(faults.isEmpty, sourceLocation: sourceLocation)
        let isHeld = if case .held = response.delivery { true } else { false }
        return Answer(
            status: response.status, headers: Dictionary(response.headers.map { ($0.name, $0.value) }) { $1 },
            news: isHeld ? messages : Array(messages.dropLast()), last: isHeld ? nil : messages.last,
            isStream: outlet.isOpen)
    }

    /// The header fields that a well-behaved client sends with a message.
    func headers(for message: JSONValue) -> [(name: String, value: String)] {
        guard wire == .stateless else {
            return session.withLock { $0 }.map { [("Mcp-Session-Id", $0), ("MCP-Protocol-Version", revision)] } ?? []
        }
        var fields = [("MCP-Protocol-Version", revision), ("Mcp-Method", message["method"]?.string ?? "")]
        let params = message["params"]
        if let name = params?["name"]?.string ?? params?["uri"]?.string ?? params?["taskId"]?.string {
            fields.append(("Mcp-Name", name))
        }
        return fields
    }

    private var own: JSONObject {
        guard wire == .stateless else { return [:] }
        return [
            "io.modelcontextprotocol/protocolVersion": .string(revision),
            "io.modelcontextprotocol/clientCapabilities": capabilities,
            "io.modelcontextprotocol/clientInfo": ["name": "test client", "version": "1"],
        ]
    }
}

/// Keeps the events of a response.
final class RecordingOutlet: MCPOutlet {
    private struct State {
        var events: [StreamEvent] = []
        var isOpen = false
        var isClosed = false
    }

    private let state = Mutex(State())
    private let onMessage: @Sendable (JSONValue) -> Void

    init(_ onMessage: @escaping @Sendable (JSONValue) -> Void = { _ in }) {
        self.onMessage = onMessage
    }

    var events: [StreamEvent] { state.withLock { $0.events } }
    var isOpen: Bool { state.withLock { $0.isOpen } }
    var isClosed: Bool { state.withLock { $0.isClosed } }
    var messages: [JSONValue] { events.compactMap { try? JSONValue(parsing: $0.data) } }

    func open(_ headers: [(name: String, value: String)]) {
        state.withLock { $0.isOpen = true }
    }

    func send(_ event: StreamEvent, isNews: Bool) {
        state.withLock { $0.events.append(event) }
        guard let message = try? JSONValue(parsing: event.data) else { return }
        // Outlets must not call back, so what a test does about a message is done elsewhere.
        Task { [onMessage] in onMessage(message) }
    }

    func close() {
        state.withLock { $0.isClosed = true }
    }
}

/// Runs blocking code where it holds none of the tasks' own threads.
func offTheLoop<Value: Sendable>(_ body: @escaping @Sendable () -> Value) async -> Value {
    await withCheckedContinuation { continuation in
        DispatchQueue.global().async { continuation.resume(returning: body()) }
    }
}
