public import ActingWebInspector
public import ArgumentParser

/// Serves and shows the screen.
struct RunCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Serve and open the screen.",
        discussion: "Without a terminal to draw on, the same as serve."
    )

    @OptionGroup var server: ServerOptions

    @Option(help: "A theme's name, or the path of a theme file.")
    var theme: String?

    @Option(
        name: [.customLong("color"), .customLong("colour")], help: "How many colours; the terminal is asked otherwise.")
    var colour: InspectorConfiguration.ColourChoice?

    func run() async throws {
        Inspector.observeLogsAndSpans()
        let configuration = server.inspection(theme: theme, colour: colour)
        try await Inspector(server.makeApp(), configuration: configuration).run()
    }
}

extension InspectorConfiguration.ColourChoice: ExpressibleByArgument {}
