import ActingWeb
import ActingWebHTTP
import ArgumentParser
import Foundation

/// What to serve.
struct AppOptions: ParsableArguments {
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

    @Option(help: "How far the server goes to reach the peers of its actors.")
    var peers = HTTPPeers.Reach.loopback

    /// The application, on its store.
    func makeApp() throws -> App {
        guard let store = store ?? StoreChoice(of: app, environment: ProcessInfo.processInfo.environment) else {
            throw ValidationError("There is no home folder to keep data in; give --store PATH, or --store memory.")
        }
        return app.make(store: try store.open(), peers: HTTPPeers(reach: peers))
    }
}
