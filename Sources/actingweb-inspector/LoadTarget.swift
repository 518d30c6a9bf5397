import ActingWeb
import ActingWebHTTP
import ActingWebInspector
import ArgumentParser
package import Load
import Preferences

/// Which server load is put on.
struct LoadTarget: ParsableArguments {
    @Option(help: "The server's MCP endpoint: http or https.")
    var url: String?

    @Option(help: "Instead of --url: serve this application in this process, and report what its server did.")
    var app: SampleApp?

    @OptionGroup(title: "How --app is served") var execution: ExecutionOptions

    @Option(help: "With --app: how many event loops carry connections. (default: 1)")
    var loops: Int?

    @Option(help: "With a handshake and sessions, without, or without where the server can.")
    var wire = WireChoice.auto

    @Option(help: ArgumentHelp("A header field for every request: 'Authorization: Bearer …'.", valueName: "name:value"))
    var header: [String] = []

    var headers: [HeaderField] { header.compactMap { HeaderField($0) } }

    /// - Throws: `ValidationError` for the first mistake.
    func check() throws {
        guard (url == nil) != (app == nil) else {
            throw ValidationError("Say where to send: --url URL, or --app to serve an application in this process.")
        }
        do {
            if let url { _ = try Endpoint(url: url) }
        } catch {
            throw ValidationError("--url: \(error).")
        }
        try Setting.loops.validate(loops)
        let execution = execution.flags.keys.map(\.flag) + (loops == nil ? [] : [Setting.loops.flag])
        if url != nil, let flag = execution.min() {
            throw ValidationError("\(flag) says how --app is served; a server at --url has its own way.")
        }
        if let text = header.first(where: { HeaderField($0) == nil }) {
            throw ValidationError("--header must be like 'Name: value'; it is '\(text)'.")
        }
    }

    /// The application, served in this process on a free port and keeping nothing.
    func inspector() -> Inspector {
        let fixed: [Setting: String] = [
            .host: "127.0.0.1", .port: "0", .loops: "\(loops ?? 1)", .auth: Authentication.off.rawValue,
            .level: InspectorConfiguration.Observation.spans.rawValue,
        ]
        let preferences = Preferences.load(flags: fixed.merging(execution.flags) { $1 })
        let app = (app ?? .demo).make(store: InMemoryStore(), peers: NoPeers())
        return Inspector(app, configuration: InspectorConfiguration(preferences))
    }
}

extension WireChoice: ExpressibleByArgument {}
