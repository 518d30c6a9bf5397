public import ActingWeb
import ActingWebMCP
public import ServiceLifecycle
public import SystemPackage

/// Serves MCP to the one client that started this process: a message a line, in by one descriptor and out by another.
public struct StdioServer: Service {
    private let app: App
    private let configuration: ServerConfiguration
    private let observer: any ExecutionObserver
    private let reader: LineReader
    private let writer: LineWriter

    /// A server that has read nothing yet.
    ///
    /// - Parameters:
    ///   - app: what to serve.
    ///   - configuration: how; what it says of addresses means nothing here.
    ///   - observer: who is told what happens.
    ///   - input: where the client's messages come from.
    ///   - output: where messages to the client go; nobody else may write there.
    public init(
        app: App, configuration: ServerConfiguration = ServerConfiguration(),
        observer: any ExecutionObserver = NoObserver(), input: FileDescriptor = .standardInput,
        output: FileDescriptor = .standardOutput
    ) {
        self.app = app
        self.configuration = configuration
        self.observer = observer
        reader = LineReader(descriptor: input, limit: configuration.bodyLimit)
        writer = LineWriter(output)
    }

    /// Serves until the input ends, or the surrounding service group shuts down; calls under way are answered first.
    public func run() async throws {
        let actor = try await ActingWebServer.localActor(of: app)
        try await app.trustTypes.load()
        let loops = try await ServerLoops(
            count: 1, observer: observer, stallThreshold: configuration.stallThreshold)
        let crew = Crew(configuration, observer: observer)
        let watch = HostWatch(loops, crew, observer, stallThreshold: configuration.stallThreshold)
        watch.start()
        defer { watch.stop() }
        let service = MCPService(app: app, options: configuration.mcp)
        await serve(service, actor, ModeRunner(crew: crew), loops.anyExecutor)
        await writer.drain()
        service.shutdown()
        if !Task.isCancelled {
            try await crew.shutdown()
            try await loops.shutdown()
        }
    }

    private func serve(
        _ service: MCPService, _ actor: ActorInterface, _ runner: ModeRunner, _ executor: LoopExecutor
    ) async {
        let connection = MCPConnection(outlet: writer)
        await withDiscardingTaskGroup { calls in
            for await line in reader.lines().cancelOnGracefulShutdown() {
                if writer.hasFailed { break }
                switch line {
                case .line(let body):
                    let stop = WorkSwitch()
                    let message = MCPRequest(
                        body: body, outlet: writer, cancel: { stop.cancel() }, connection: connection)
                    // Begun here, so that messages are read in the order in which they came, and awaited by the group.
                    let work = Task(executorPreference: executor) { await answer(message, service, actor, runner) }
                    stop.attach(work)
                    calls.addTask {
                        await withTaskCancellationHandler {
                            await work.value
                        } onCancel: {
                            work.cancel()
                        }
                    }
                case .tooLong:
                    writer.write(service.refusal(longerThan: reader.limit).body)
                }
            }
            // Nobody answers any more what was asked.
            service.giveUpQuestions()
        }
    }

    private func answer(
        _ message: MCPRequest, _ service: MCPService, _ actor: ActorInterface, _ runner: ModeRunner
    ) async {
        let request = ObservedRequest(
            mode: configuration.mode, observer: observer, stallThreshold: configuration.stallThreshold)
        observer.requestStarted(request)
        let response = try? await runner.run(request) {
            await AsyncMCPHandler(service: service, actor: actor).post(message)
        } blocking: {
            MCPHandler(service: service, actor: actor).post(message)
        }
        if let response, case .whole = response.delivery, !response.body.isEmpty { writer.write(response.body) }
        let answer = ObservedAnswer(
            outcome: response?.outcome ?? .dropped, status: nil, body: response?.body ?? [],
            encodedAt: response?.encodedAt, writtenAt: .now)
        observer.requestFinished(request, answer: answer)
    }
}
