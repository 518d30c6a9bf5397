import ActingWebInspector
import ArgumentParser
import Foundation
import Screen

/// For those who write themes.
struct ThemeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theme", abstract: "List the themes, or check one.", subcommands: [List.self, Check.self],
        defaultSubcommand: List.self)

    /// Prints the names of all themes.
    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "Print the names of the themes there are.")

        func run() {
            for name in Themes.found.names { print(name) }
        }
    }

    /// Says what is wrong with a theme, and who could not use it.
    struct Check: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: "Say what is wrong in a theme file, and what is hard to tell apart in it.",
            discussion: "Ends with 1 where the file is no theme.")

        @Argument(help: "The path of a theme file, or a theme's name.")
        var file: String

        func run() throws {
            let source = try Themes.found.source(of: file)
            let check = ThemeCheck(source.text, file: source.file)
            for line in check.report { print(line) }
            guard check.isTheme else { throw ExitCode.failure }
        }
    }

    /// The themes of this user, of this package and of this installation.
    private enum Themes {
        static var found: ThemeFinder {
            ThemeFinder(environment: ProcessInfo.processInfo.environment, executable: Inspector.executable)
        }
    }
}
