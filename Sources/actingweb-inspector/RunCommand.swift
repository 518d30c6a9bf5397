import ActingWebInspector
import ArgumentParser
import Preferences

/// Serves and shows the screen.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Serve and open the screen.",
        discussion: "Without a terminal to draw on, the same as serve."
    )

    @OptionGroup var server: ServerOptions
    @OptionGroup var screen: ScreenOptions

    @Flag(
        help: "Tell what happens in sentences, a line each, as for a screen reader; commands come by standard input.")
    var plain = false

    func run() async throws {
        Inspector.observeLogsAndSpans()
        let preferences = Preferences.load(flags: server.flags.merging(screen.flags) { $1 })
        var configuration = try server.inspection(preferences)
        configuration.isPlain = plain
        try await Inspector(server.makeApp(), configuration: configuration).run()
    }
}
