import ActingWeb
import ActingWebHTTP
import ActingWebInspector
import ArgumentParser
import DemoApp
import Foundation
import Preferences

/// Walks an audience through the execution paths.
struct DemoCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Walk an audience through the execution paths, with captions.",
        discussion: """
            Serves the sample application demo in this process, keeping nothing, and calls its tools in eight steps: \
            direct, inline, offloaded, pooled, own loop, side thread, async beside thread-pool, and a scoreboard. Each \
            step says what happens and where to look, and when its calls are back, what was seen of them. The calls \
            are real, over HTTP, and the figures and paths are those of their traces; a path that is not the one that \
            was announced is told as such.

              actingweb-inspector demo
              actingweb-inspector demo --every 8
              actingweb-inspector demo --every 2 --plain

            space, enter and → go on, ← goes back, backspace makes the calls of a step again, esc leaves the demo and \
            keeps the inspector open, and q quits. All other keys do what they do otherwise, so that you can look \
            around: 1 to 7 for the views, j and k to move, l to open a request, ? for the keys. With --every it goes \
            on by itself, p stops the timer, and it ends after the last step. The scoreboard stays on the terminal.

            With --plain, and without a terminal, the same is told in sentences, a line each; there the return key \
            goes on. Where nobody can press it, as standard input is no terminal, a step stays for a second.

            Exit codes:
              0   every path that was shown was seen as it was announced
              1   the server could not start, or failed
              2   some path was not, a call failed, none was seen, or a demo on a timer was ended early
              64  a mistake on the command line
            """
    )

    @Option(help: ArgumentHelp("How long each step stays when its calls are back, instead of keys.", valueName: "time"))
    var every: DurationArgument?

    @Option(help: "The port to listen on; 0 picks a free one.")
    var port = 0

    @OptionGroup var screen: ScreenOptions

    @Flag(help: "Tell it in sentences, a line each, as for a screen reader.")
    var plain = false

    func validate() throws {
        try Setting.port.validate(port)
        guard let every else { return }
        guard (.milliseconds(1)...(.seconds(3_600))).contains(every.duration) else {
            throw ValidationError("--every must be from 1ms to 1h.")
        }
    }

    func run() async throws {
        Inspector.observeLogsAndSpans()
        let preferences = Preferences.load(flags: served.merging(screen.flags) { $1 })
        var configuration = InspectorConfiguration(preferences)
        configuration.isPlain = plain
        let inspector = Inspector(
            DemoApp.make(store: InMemoryStore(), peers: NoPeers()), configuration: configuration)
        let isAsAnnounced = try await inspector.demonstrate(every: stay)
        if !isAsAnnounced { throw ExitCode(2) }
    }

    /// How long each step stays; `nil` to go on by keys.
    private var stay: Duration? {
        every?.duration ?? (isatty(STDIN_FILENO) == 1 ? nil : .seconds(1))
    }

    /// How the application is served, whatever else is set: the captions speak of this server and no other.
    private var served: [Setting: String] {
        [
            .host: "127.0.0.1", .port: "\(port)", .loops: "1", .mode: ExecutionMode.async.rawValue,
            .syncHooks: SyncHookPlacement.offload.rawValue, .workers: "10", .offloadWorkers: "10",
            .workerLoop: WorkerLoop.fresh.rawValue, .stallThreshold: "20", .auth: Authentication.off.rawValue,
            .level: InspectorConfiguration.Observation.payloads.rawValue, .requests: "10000",
        ]
    }
}
