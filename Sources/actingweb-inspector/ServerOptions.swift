public import ActingWeb
import ActingWebHTTP
public import ArgumentParser

/// What to serve, where, and how.
struct ServerOptions: ParsableArguments {
    @Option(help: "The application to serve.")
    var app = SampleApp.memory

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

    var configuration: ServerConfiguration {
        ServerConfiguration(host: host, port: port, loops: loops, mode: mode)
    }
}

extension ExecutionMode: ExpressibleByArgument {}
