import ActingWeb
import ActingWebHTTP
public import ActingWebInspector
import ActingWebMCP
public import ArgumentParser

/// What to serve, where, and how.
struct ServerOptions: ParsableArguments {
    @OptionGroup var app: AppOptions

    @Option(help: "The address to listen on. Anything but loopback lets other machines in; see --auth.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 picks a free one.")
    var port = 8765

    @OptionGroup var execution: ExecutionOptions

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

    @Option(help: "How much is observed: nothing, figures, every request and call, or bodies as well.")
    var observe = InspectorConfiguration.Observation.payloads

    @Flag(help: "Add a Server-Timing header to answers that names each hook's path, wait, run and hold.")
    var serverTiming = false

    @Option(
        help: ArgumentHelp(
            """
            The customs on the wire. "specification": every revision of MCP, with sessions and streams. "actingweb": \
            what clients of ActingWeb in other languages know; it needs --auth required.
            """
        )
    )
    var wireProfile = WireProfile.specification

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
        if wireProfile == .actingweb, auth == .off {
            throw ValidationError("--wire-profile actingweb needs --auth required: its clients always log in.")
        }
    }

    /// The application, on its store.
    func makeApp() throws -> App { try app.makeApp() }

    var configuration: ServerConfiguration {
        var configuration = ServerConfiguration(
            host: host, port: port, loops: loops, authentication: auth, publicURL: publicURL)
        configuration.mcp.profile = wireProfile
        execution.apply(to: &configuration)
        configuration.mcp.limits.page = pageSize
        return configuration
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

extension Authentication: ExpressibleByArgument {}

extension WireProfile: ExpressibleByArgument {}
