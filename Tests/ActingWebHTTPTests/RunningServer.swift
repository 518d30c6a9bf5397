import ActingWeb
import ActingWebHTTP
import ActingWebMCP
import JSON
import Logging
import ServiceLifecycle
import Synchronization
import TestSupport
import Testing
import Trace
import TraceInstrumentation

/// A server that listens on a port of this machine for the length of a test.
struct RunningServer: Sendable {
    let port: Int
    let modes: ModeSwitch
    let mcp: MCPService
    let trace: EventLog
    private let group: ServiceGroup

    /// Serves while `body` runs, then shuts down gracefully and waits for the end.
    static func serving<Value: Sendable>(
        _ app: App, mode: ActingWeb.ExecutionMode = .async, loops: Int = 1, authentication: Authentication = .off,
        samplesProcess: Bool = false, level: ObservationLevel = .payloads, timing: ServerTiming? = nil,
        configure: (inout ServerConfiguration) -> Void = { _ in },
        _ body: (RunningServer) async throws -> Value
    ) async throws -> Value {
        var configuration = ServerConfiguration(port: 0, loops: loops, mode: mode, authentication: authentication)
        configure(&configuration)
        return try await ServerSlots.inTurn {
            let trace = EventLog()
            let observer = TraceObserver(
                levels: LevelSwitch(level), samplesProcess: samplesProcess, timing: timing,
                sink: { event, _ in trace.add(event) })
            return try await run(app, configuration, trace, observer, body)
        }
    }

    private static func run<Value: Sendable>(
        _ app: App, _ configuration: ServerConfiguration, _ trace: EventLog, _ observer: TraceObserver,
        _ body: (RunningServer) async throws -> Value
    ) async throws -> Value {
        let (ports, listening) = AsyncStream<Int>.makeStream()
        let server = ActingWebServer(
            app: app,
            configuration: configuration,
            observer: observer,
            onListening: { listening.yield($0) }
        )
        let group = ServiceGroup(
            configuration: ServiceGroupConfiguration(
                services: [.init(service: server, successTerminationBehavior: .gracefullyShutdownGroup)],
                logger: Logger(label: "test") { _ in SwiftLogNoOpLogHandler() }
            )
        )
        return try await withThrowingTaskGroup(of: Void.self) { tasks in
            tasks.addTask {
                defer { listening.finish() }
                try await group.run()
            }
            var port: Int?
            for await first in ports {
                port = first
                break
            }
            guard let port else {
                try await tasks.waitForAll()
                throw NotListening()
            }
            let value = try await body(
                RunningServer(port: port, modes: server.modes, mcp: server.mcp, trace: trace, group: group)
            )
            await group.triggerGracefulShutdown()
            try await tasks.waitForAll()
            return value
        }
    }

    /// Sends a request over a connection of its own and reads the answer; one of MCP is held to its schema.
    func send(
        _ call: Call, isHeldToSchema: Bool = true, sourceLocation: SourceLocation = #_sourceLocation
    ) async throws -> Reply {
        let reply = try await offTheTasksThreads {
            let connection = try Connection(port: port)
            try connection.send(call.bytes)
            return try connection.receive()
        }
        guard isHeldToSchema, call.path == "/mcp", call.method == "POST", let answer = reply.json,
            answer["jsonrpc"] != nil
        else { return reply }
        let request = try? JSONValue(parsing: call.body)
        let header = call.headers.first { $0.0 == "MCP-Protocol-Version" }?.1
        let faults = WireCheck.faults(
            in: answer.array ?? [answer], to: request, revision: WireCheck.revision(of: request, header: header))
        #expect(faults.isEmpty, sourceLocation: sourceLocation)
        return reply
    }

    /// Sends a request, and breaks the connection off when its hook has begun.
    func leave(_ call: Call) async throws {
        var connection: Connection? = try await offTheTasksThreads { [port] in
            let connection = try Connection(port: port)
            connection.resetWhenLetGo()
            try connection.send(call.bytes)
            return connection
        }
        await trace.entered(1)
        #expect(connection != nil)
        connection = nil
    }

    func shutDown() async {
        await group.triggerGracefulShutdown()
    }
}

/// The server ended without having listened.
struct NotListening: Error {}
