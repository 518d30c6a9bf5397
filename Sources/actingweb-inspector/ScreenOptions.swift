public import ActingWebInspector
public import ArgumentParser
import Preferences

/// How what happens is shown.
struct ScreenOptions: ParsableArguments {
    @Option(help: "A theme's name, or the path of a theme file.")
    var theme: String?

    @Option(
        name: [.customLong("color"), .customLong("colour")], help: "How many colours; the terminal is asked otherwise.")
    var colour: InspectorConfiguration.ColourChoice?

    @Flag(inversion: .prefixedNo, help: "Draw with ASCII characters; the locale decides otherwise.")
    var ascii: Bool?

    @Flag(inversion: .prefixedNo, help: "Take the mouse, so that it selects rows and not text. (default: --mouse)")
    var mouse: Bool?

    /// What the command line sets, as text.
    var flags: [Setting: String] {
        let given: [Setting: String?] = [
            .theme: theme, .colour: colour?.rawValue, .ascii: ascii.map { "\($0)" }, .mouse: mouse.map { "\($0)" },
        ]
        return given.compactMapValues(\.self)
    }
}

extension InspectorConfiguration.ColourChoice: ExpressibleByArgument {}
