public import ActingWeb
import ActingWebHTTP
import ActingWebMCP
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

    @Option(help: "How requests are served: on their own event loop, or each on a worker of a pool of ten.")
    var mode = ExecutionMode.async

    @Option(help: "How many event loops carry connections.")
    var loops = 1

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

    @Option(help: "How far the server goes to reach the peers of its actors.")
    var peers = HTTPPeers.Reach.loopback

    @Option(help: "How many entries of a list an MCP client gets at once.")
    var pageSize = MCPLimits().page

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port must be from 0 to 65535; it is \(port).")
        }
        guard (1...256).contains(loops) else {
            throw ValidationError("--loops must be from 1 to 256; it is \(loops).")
        }
        guard (1...10_000).contains(pageSize) else {
            throw ValidationError("--page-size must be from 1 to 10000; it is \(pageSize).")
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
        var configuration = ServerConfiguration(
            host: host, port: port, loops: loops, mode: mode, authentication: auth, publicURL: publicURL)
        configuration.mcp.limits.page = pageSize
        return configuration
    }
}

extension ExecutionMode: ExpressibleByArgument {}

extension Authentication: ExpressibleByArgument {}
