public import ActingWeb
public import ActingWebMCP
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import NIOPosix
public import ServiceLifecycle

/// Serves an application over HTTP until it is told to stop.
public final class ActingWebServer: Service {
    /// The actor on whose behalf requests are served that need not say who they are.
    static let localActor = Actor(id: "local", creator: "local")

    /// How new requests are served.
    public let modes: ModeSwitch
    /// What the MCP endpoint keeps between requests.
    public let mcp: MCPService
    private let app: App
    private let configuration: ServerConfiguration
    private let observer: any ExecutionObserver
    private let onListening: @Sendable (_ port: Int) async -> Void

    /// A server that does not listen yet.
    ///
    /// - Parameters:
    ///   - app: what to serve.
    ///   - configuration: where and how.
    ///   - observer: who is told what happens.
    ///   - onListening: called once the socket is bound, with the port.
    public init(
        app: App, configuration: ServerConfiguration = ServerConfiguration(),
        observer: any ExecutionObserver = NoObserver(),
        onListening: @escaping @Sendable (_ port: Int) async -> Void = { _ in }
    ) {
        self.app = app
        self.configuration = configuration
        self.observer = observer
        self.onListening = onListening
        modes = ModeSwitch(configuration.mode)
        mcp = MCPService(app: app, options: configuration.mcp)
    }

    /// Listens and serves until the surrounding service group shuts down; requests under way are answered first.
    public func run() async throws {
        let actor = try await Self.localActor(of: app)
        try await app.trustTypes.load()
        let loops = try await ServerLoops(
            count: configuration.loops, observer: observer, stallThreshold: configuration.stallThreshold)
        let crew = Crew(configuration, observer: observer)
        let watch = HostWatch(loops, crew, observer, stallThreshold: configuration.stallThreshold)
        watch.start()
        defer { watch.stop() }
        let result: Result<Void, any Error>
        do {
            result = .success(
                try await app.deliveringNews(finishingWithin: .seconds(5)) {
                    try await serve(actor, loops, ModeRunner(crew: crew))
                })
        } catch {
            result = .failure(Self.explained(error, configuration))
        }
        if !Task.isCancelled {
            // A cancelled server does not wait for hooks that hold a worker; their threads end with the process.
            try await crew.shutdown()
            try await loops.shutdown()
        }
        try result.get()
    }

    private func serve(_ actor: ActorInterface, _ loops: ServerLoops, _ runner: ModeRunner) async throws {
        let (endpoint, routes) = routes(for: actor, runner)
        let exchanges = Exchanges(modes: modes, observer: observer, stallThreshold: configuration.stallThreshold)
        let application = Application(
            router: routes.router(),
            server: HTTPServerBuilder { responder in
                PinnedChannel(
                    ObservingResponder(responder: responder, exchanges: exchanges), endpoint, exchanges, loops: loops)
            },
            configuration: ApplicationConfiguration(
                address: .hostname(configuration.host, port: configuration.port), backlog: 4096
            ),
            onServerRunning: { [app, configuration, onListening] channel in
                let port = channel.localAddress?.port ?? 0
                app.root = configuration.publicURL ?? "http://\(configuration.host):\(port)"
                await onListening(port)
            },
            eventLoopGroupProvider: .shared(loops.group),
            logger: Self.logger
        )
        let sweeping = loops.group.next().scheduleRepeatedTask(initialDelay: Self.sweep, delay: Self.sweep) { [mcp] _ in
            mcp.sweep()
        }
        defer { sweeping.cancel() }
        try await withGracefulShutdownHandler {
            defer { mcp.shutdown() }
            try await application.run()
        } onGracefulShutdown: { [mcp] in
            mcp.endStreams()
        }
    }

    /// How often what nobody uses any more is looked for.
    private static let sweep = TimeAmount.seconds(5)

    private func routes(for actor: ActorInterface, _ runner: ModeRunner) -> (endpoint: MCPRoute, others: Routes) {
        let isOpen = configuration.authentication == .off
        let address = ServerAddress(
            publicURL: configuration.publicURL, fallback: "http://\(configuration.host):\(configuration.port)")
        let doorkeeper = MCPDoorkeeper(
            app: app, address: address, local: isOpen ? actor : nil, admitsUnapproved: mcp.admitsUnapproved)
        let reader = ActorRequestReader(address: address, bodyLimit: configuration.bodyLimit, trustsLocal: isOpen)
        let edge = Edge(
            guardian: OriginGuard(isLoopback: configuration.isLoopback), timing: configuration.serverTiming)
        return (
            MCPRoute(
                service: mcp, doorkeeper: doorkeeper, runner: runner, edge: edge, bodyLimit: configuration.bodyLimit),
            Routes(actors: ActorRoutes(app: app, runner: runner, reader: reader), edge: edge)
        )
    }

    /// The actor that is served to whoever need not log in, made where it is not there.
    static func localActor(of app: App) async throws -> ActorInterface {
        if try await app.store.actor(localActor.id) == nil {
            do {
                try await app.store.createActor(localActor)
            } catch StoreError.actorExists {
                // Another process that began at the same moment was first, and made the same actor.
            }
        }
        return ActorInterface(localActor, app: app)
    }

    private static var logger: Logger {
        let label = "actingweb.http"
        let base = Logger(label: label).handler
        var logger = Logger(label: label) { _ in ServerLogHandler(base: base) }
        logger.logLevel = .error
        return logger
    }

    private static func explained(_ error: any Error, _ configuration: ServerConfiguration) -> any Error {
        let (host, port) = (configuration.host, configuration.port)
        switch error {
        case let error as IOError where error.errnoCode == EADDRINUSE:
            return ServerError.portTaken(host: host, port: port)
        case let error as IOError where error.errnoCode == EACCES:
            return ServerError.portForbidden(host: host, port: port)
        case let error as IOError where error.errnoCode == EADDRNOTAVAIL:
            return ServerError.addressUnavailable(host: host, port: port, reason: "it is no address of this machine")
        case is SocketAddressError, is SocketAddressError.UnknownHost:
            return ServerError.addressUnavailable(host: host, port: port, reason: "the name cannot be resolved")
        default:
            return error
        }
    }
}
