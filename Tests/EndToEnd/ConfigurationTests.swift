import Foundation
import Testing

/// What a user sets, on a real terminal and on the command line.
@Suite(.enabled(if: Tmux.isInstalled, "tmux is not installed"), .serialized, .oneTerminal)
struct ConfigurationTests {
    private let home = FileManager.default.temporaryDirectory.appending(path: "config-\(UUID().uuidString)")
    private var folder: URL { home.appending(path: "actingweb-inspector") }

    private func write(_ text: String, to name: String = "config.toml") throws {
        let file = folder.appending(path: name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: file, atomically: true, encoding: .utf8)
    }

    private func run(_ arguments: String..., environment: [String] = []) throws -> String {
        try Tmux.run(["env", "XDG_CONFIG_HOME=\(home.path)"] + environment + [InspectorScreen.executable] + arguments)
    }

    @Test func `keys, columns and order of the file hold on the screen`() async throws {
        defer { try? FileManager.default.removeItem(at: home) }
        try write("[screen]\ncolumns = [\"total\", \"hook\"]\nsort = \"total\"\n[keys]\npause = [\"p\"]\n")
        let inspector = try await InspectorScreen(environment: ["XDG_CONFIG_HOME": home.path])
        try inspector.call("get_echo")

        let screen = try await inspector.terminal.wait(for: "▼total", "p pause")
        #expect(!screen.contains("method"))
        try inspector.terminal.press("p")
        try await inspector.terminal.wait(for: "view paused")
    }

    @Test func `a mistake is told on the screen, and the rest holds`() async throws {
        defer { try? FileManager.default.removeItem(at: home) }
        try write("[screen]\nthem = \"mono\"\ncolumns = [\"id\", \"hook\"]\n")
        let inspector = try await InspectorScreen(environment: ["XDG_CONFIG_HOME": home.path])

        try await inspector.terminal.wait(
            for: "config.toml, line 2: \"screen.them\" is unknown; did you mean \"screen.theme\"?")
        try inspector.call("get_echo")
        let screen = try await inspector.terminal.wait(for: "the row") { $0.row(of: "get_echo") != nil }
        #expect(!screen.contains("method"))
    }

    @Test func `a mistake is a line on standard error of serve`() throws {
        defer { try? FileManager.default.removeItem(at: home) }
        try write("[server]\nport = 0\nloops = 0\n")

        let script = """
            timeout -s TERM 10 "$0" serve --store memory 2>&1 | while read -r line; do
              echo "$line"; case $line in warning*) pkill -TERM -P $$ timeout; break;; esac
            done
            """
        let told = try Tmux.run([
            "env", "XDG_CONFIG_HOME=\(home.path)", "bash", "-c", script, InspectorScreen.executable,
        ])

        #expect(told.contains("warning: config.toml, line 3: loops: 0 is not from 1 to 256"), "\(told)")
    }

    @Test func `config show tells where each value came from`() throws {
        defer { try? FileManager.default.removeItem(at: home) }
        try write("[server]\nport = 9000\n[keys]\npause = \"p\"\n")

        let shown = try run("config", "show", "--mode", "blocking", environment: ["ACTINGWEB_INSPECTOR_LOOPS=2"])

        #expect(shown.contains(/port = 9000 +# config.toml, line 2\n/))
        #expect(shown.contains(/mode = "blocking" +# flag --mode\n/))
        #expect(shown.contains(/loops = 2 +# environment ACTINGWEB_INSPECTOR_LOOPS\n/))
        #expect(shown.contains(/pause = \["p"\] +# config.toml, line 4\n/))
        #expect(shown.contains(/# workers = 10 +# default\n/))
    }

    @Test func `config path names the file`() throws {
        #expect(try run("config", "path") == "\(folder.path)/config.toml\n")
    }

    // MARK: - Themes

    private static let own =
        "name = Own\nappearance = dark\nbackground = #000000\n[colours]\nown = #ff0000 / 196 / red\n"

    /// A theme in which everything has one colour.
    private func theme(_ index: Int) throws -> String {
        let mono = try Tmux.run(["cat", Self.monoFile])
        let roles = mono.split(separator: "\n").compactMap { $0.split(separator: " ").first }
            .filter { $0.contains(".") && !$0.hasPrefix("#") }.map { "\($0) = own" }
        return Self.own.replacing("196", with: "\(index)") + "[roles]\n" + roles.joined(separator: "\n") + "\n"
    }

    private static let monoFile = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "themes/mono.theme").path

    @Test func `a theme's file is read again when it changes, and a fault keeps the last good one`() async throws {
        defer { try? FileManager.default.removeItem(at: home) }
        try write(try theme(196), to: "themes/own.theme")
        let environment = ["XDG_CONFIG_HOME": home.path, "TERM": "xterm-256color"]
        let inspector = try await InspectorScreen("--theme own", columns: 260, environment: environment)
        #expect(try inspector.terminal.screen(withStyles: true).contains("38;5;196"))

        try write(try theme(46), to: "themes/own.theme")
        try await wait(for: "38;5;46", on: inspector.terminal)

        try write(try theme(46).replacing("path.inline =", with: "path.inlne ="), to: "themes/own.theme")
        try await inspector.terminal.wait(for: "did you mean \"path.inline\"?")
        #expect(try inspector.terminal.screen(withStyles: true).contains("38;5;46"))
    }

    private func wait(for style: String, on terminal: Tmux) async throws {
        try await terminal.wait(for: style) { _ in
            (try? terminal.screen(withStyles: true))?.contains(style) == true
        }
    }

    @Test func `a theme is chosen on the screen`() async throws {
        let inspector = try await InspectorScreen(environment: ["TERM": "xterm-256color"])
        let before = try inspector.terminal.screen(withStyles: true)

        try inspector.terminal.type(":theme morning-paper\n")

        try await inspector.terminal.wait(for: "other colours") { _ in
            guard let now = try? inspector.terminal.screen(withStyles: true) else { return false }
            return now.contains("serving")
                && now.matches(of: /38;5;\d+/).first?.0 != before.matches(of: /38;5;\d+/).first?.0
        }
    }

    @Test func `themes are listed and checked`() throws {
        defer { try? FileManager.default.removeItem(at: home) }
        try write(try theme(46), to: "themes/own.theme")
        try write("name = Broken\n[roles]\npath.inlne = red\n", to: "themes/broken.theme")

        let names = try run("theme", "list").split(separator: "\n")
        #expect(names.contains("own") && names.contains("harbour-night"))
        #expect(try run("theme", "check", "harbour-night").contains("no findings"))
        #expect(try run("theme", "check", "own").contains("warning: "))
        let failure = #expect(throws: CommandFailed.self) { try run("theme", "check", "broken") }
        #expect(failure?.output.contains("broken.theme\", line 3: role \"path.inlne\" is unknown") == true)
    }
}
