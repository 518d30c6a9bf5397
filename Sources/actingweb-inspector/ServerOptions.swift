public import ActingWeb
import ActingWebHTTP
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

    @Option(help: "The address to listen on. Anything but loopback lets other machines call every tool.")
    var host = "127.0.0.1"

    @Option(help: "The port to listen on; 0 picks a free one.")
    var port = 8765

    @Option(help: "How requests are served: on their own event loop, or each on a worker of a pool of ten.")
    var mode = ExecutionMode.async

    @Option(help: "How many event loops carry connections.")
    var loops = 1

    func validate() throws {
        guard (0...65_535).contains(port) else {
            throw ValidationError("--port must be from 0 to 65535; it is \(port).")
        }
        guard (1...256).contains(loops) else {
            throw ValidationError("--loops must be from 1 to 256; it is \(loops).")
        }
    }

    /// The application, on its store.
    func makeApp() throws -> App {
        guard let store = store ?? StoreChoice(of: app, environment: ProcessInfo.processInfo.environment) else {
            throw ValidationError("There is no home folder to keep data in; give --store PATH, or --store memory.")
        }
        return app.make(store: try store.open())
    }

    var configuration: ServerConfiguration {
        ServerConfiguration(host: host, port: port, loops: loops, mode: mode)
    }
}

extension ExecutionMode: ExpressibleByArgument {}
