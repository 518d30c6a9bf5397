public import ActingWeb
import ActingWebHTTP
public import ActingWebInspector
public import ArgumentParser
import Foundation

/// What to serve, where, and how.
struct ServerOptions: ParsableArguments {
    @Option(help: "The application to serve.")
    var app = SampleApp.memory

    @Option(
        help: ArgumentHelp(
            """
            The file that holds the application's data, or "memory" to keep nothing. \
            (default: APP.sqlite in $XDG_DATA_HOME/actingweb-inspector or ~/.local/share/actingweb-inspector)
            """,
            valueName: "path"
        )
    )
    var store: StoreChoice?

    @Option(help: "The address to listen on. Anything but loopback lets other machines in; see --auth.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 picks a free one.")
    var port = 8765

    @Option(
        help: ArgumentHelp(
            """
            How requests are served. "async": on their own event loop. "thread-pool": each handler on a worker. \
            "blocking": a worker owns each request. "misuse": synchronous handlers on the event loop itself. \
            A client on this machine can choose by the header X-ActingWeb-Mode.
            """
        )
    )
    var mode = ExecutionMode.async

    @Option(help: "With --mode async: whether sync hooks are taken to a pool of their own, or hold the event loop.")
    var syncHooks = SyncHookPlacement.offload

    @Option(help: "How many threads the pool for sync hooks may have.")
    var offloadWorkers = 10

    @Option(help: "With --mode blocking: whether each async hook gets a fresh event loop, or all share one.")
    var workerLoop = WorkerLoop.fresh

    @Option(help: "How many workers --mode thread-pool may have, and --mode blocking.")
    var workers = 10

    @Option(help: "How many event loops carry connections.")
    var loops = 1

    @Option(
        help: ArgumentHelp(
            "How long an event loop may run one thing without a pause before that is a stall, in milliseconds.",
            valueName: "ms"))
    var stallThreshold = 20

    @Option(
        help: ArgumentHelp(
            """
            Whether clients log in. "off": whoever reaches the server is served as the actor "local", with all \
            permissions. "required": MCP clients log in by OAuth, as an actor that POST / makes.
            """
        )
    )
    var auth = Authentication.off

    @Option(
        help: ArgumentHelp(
            "The address that clients reach the server at, where a proxy stands in front of it.", valueName: "url"))
    var publicURL: String?

    @Option(help: "How much is observed: nothing, figures, every request and call, or bodies as well.")
    var observe = InspectorConfiguration.Observation.payloads

    @Flag(help: "Add a Server-Timing header to answers that names each hook's path, wait, run and hold.")
    var serverTiming = false

    @Option(help: "How far the server goes to reach the peers of its actors.")
    var peers = HTTPPeers.Reach.loopback

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port must be from 0 to 65535; it is \(port).")
        }
        guard (1...256).contains(loops) else {
            throw ValidationError("--loops must be from 1 to 256; it is \(loops).")
        }
        guard (1...60_000).contains(stallThreshold) else {
            throw ValidationError("--stall-threshold must be from 1 to 60000; it is \(stallThreshold).")
        }
        for (name, count) in [("--workers", workers), ("--offload-workers", offloadWorkers)] {
            guard (1...1_000).contains(count) else {
                throw ValidationError("\(name) must be from 1 to 1000; it is \(count).")
            }
        }
        if let publicURL, !ServerConfiguration.isPublicURL(publicURL) {
            throw ValidationError("--public-url must be like https://host or https://host:port; it is \(publicURL).")
        }
    }

    /// The application, on its store.
    func makeApp() throws -> App {
        guard let store = store ?? StoreChoice(of: app, environment: ProcessInfo.processInfo.environment) else {
            throw ValidationError("There is no home folder to keep data in; give --store PATH, or --store memory.")
        }
        return app.make(store: try store.open(), peers: HTTPPeers(reach: peers))
    }

    var configuration: ServerConfiguration {
        ServerConfiguration(
            host: host, port: port, loops: loops, workers: workers, offloadWorkers: offloadWorkers,
            syncHooks: syncHooks, workerLoop: workerLoop, stallThreshold: .milliseconds(stallThreshold), mode: mode,
            authentication: auth, publicURL: publicURL)
    }
}

extension ServerOptions {
    /// How an inspector serves with these options.
    func inspection(
        theme: String? = nil, colour: InspectorConfiguration.ColourChoice? = nil
    ) -> InspectorConfiguration {
        InspectorConfiguration(
            server: configuration, theme: theme, colour: colour, observation: observe, hasServerTiming: serverTiming)
    }
}

extension InspectorConfiguration.Observation: ExpressibleByArgument {}

extension ExecutionMode: ExpressibleByArgument {}

extension SyncHookPlacement: ExpressibleByArgument {}

extension WorkerLoop: ExpressibleByArgument {}

extension Authentication: ExpressibleByArgument {}
