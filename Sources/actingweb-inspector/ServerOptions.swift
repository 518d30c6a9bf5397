import ActingWeb
import ActingWebHTTP
public import ActingWebInspector
import ActingWebMCP
public import ArgumentParser
import Preferences

/// What to serve, where, and how.
struct ServerOptions: ParsableArguments {
    @OptionGroup var app: AppOptions

    @Option(
        help: "The address to listen on. Anything but loopback lets other machines in; see --auth. (default: 127.0.0.1)"
    )
    var host: String?

    @Option(help: "The port to listen on; 0 picks a free one. (default: 8765)")
    var port: Int?

    @OptionGroup var execution: ExecutionOptions

    @Option(help: "How many event loops carry connections. (default: 1)")
    var loops: Int?

    @Option(
        help: ArgumentHelp(
            """
            Whether clients log in. "off": whoever reaches the server is served as the actor "local", with all \
            permissions. "required": MCP clients log in by OAuth, as an actor that POST / makes. (default: off)
            """
        )
    )
    var auth: Authentication?

    @Option(
        help: ArgumentHelp(
            "The address that clients reach the server at, where a proxy stands in front of it.", valueName: "url"))
    var publicURL: String?

    @Option(
        help: "How much is observed: nothing, figures, every request and call, or bodies as well. (default: payloads)")
    var observe: InspectorConfiguration.Observation?

    @Flag(
        inversion: .prefixedNo,
        help: "Add a Server-Timing header to answers that names each hook's path, wait, run and hold.")
    var serverTiming: Bool?

    @Option(
        help: ArgumentHelp(
            """
            The customs on the wire. "specification": every revision of MCP, with sessions and streams. "actingweb": \
            what clients of ActingWeb in other languages know; it needs --auth required.
            """
        )
    )
    var wireProfile = WireProfile.specification

    @Option(help: "How many entries of a list an MCP client gets at once. (default: 100)")
    var pageSize: Int?

    func validate() throws {
        try Setting.port.validate(port)
        try Setting.loops.validate(loops)
        try Setting.pageSize.validate(pageSize)
        if let publicURL, !ServerConfiguration.isPublicURL(publicURL) {
            throw ValidationError("--public-url must be like https://host or https://host:port; it is \(publicURL).")
        }
    }

    /// What the command line sets, as text.
    var flags: [Setting: String] {
        let given: [Setting: String?] = [
            .host: host, .port: port.map { "\($0)" }, .loops: loops.map { "\($0)" }, .auth: auth?.rawValue,
            .level: observe?.rawValue, .serverTiming: serverTiming.map { "\($0)" },
            .pageSize: pageSize.map { "\($0)" },
        ]
        return given.compactMapValues(\.self).merging(execution.flags) { $1 }
    }

    /// The application, on its store.
    func makeApp() throws -> App { try app.makeApp() }

    /// How an inspector serves with these options and what else is set.
    ///
    /// - Parameter preferences: what is set, these options among it.
    /// - Returns: the configuration.
    /// - Throws: a mistake that shows only when all of it is known.
    func inspection(_ preferences: Preferences) throws -> InspectorConfiguration {
        var configuration = InspectorConfiguration(preferences)
        if wireProfile == .actingweb, configuration.server.authentication == .off {
            throw ValidationError("--wire-profile actingweb needs --auth required: its clients always log in.")
        }
        configuration.server.publicURL = publicURL
        configuration.server.mcp.profile = wireProfile
        return configuration
    }
}

extension InspectorConfiguration.Observation: ExpressibleByArgument {}

extension Authentication: ExpressibleByArgument {}

extension WireProfile: ExpressibleByArgument {}
