import ActingWebInspector
import ArgumentParser
import Foundation
import Preferences
import SystemPackage

/// Shows what is set, and where.
struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Show what is set, and where.",
        discussion: """
            What a flag says comes before the environment, that before the file, and the file before the defaults. \
            For each line that config show prints there is a variable: for some-thing, ACTINGWEB_INSPECTOR_SOME_THING.
            """,
        subcommands: [Show.self, Path.self],
        defaultSubcommand: Show.self
    )

    /// Prints everything that can be set, as a file that sets the same.
    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Print what holds, as a configuration file, each line with where it was set.")

        @OptionGroup var server: ServerOptions
        @OptionGroup var screen: ScreenOptions

        func run() {
            print(Preferences.load(flags: server.flags.merging(screen.flags) { $1 }).shown, terminator: "")
        }
    }

    /// Prints where the file is looked for.
    struct Path: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print the path of the configuration file.")

        func run() throws {
            guard let path = ConfigurationFolder.file(ProcessInfo.processInfo.environment) else {
                throw ValidationError("There is no home folder; set XDG_CONFIG_HOME.")
            }
            print(path.string)
        }
    }
}
