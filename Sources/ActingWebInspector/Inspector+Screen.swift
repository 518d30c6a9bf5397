import ActingWeb
import ActingWebHTTP
import Analysis
import Foundation
import Interface
import JSON
import Preferences
import Recording
import Screen
import ServiceLifecycle
package import SystemPackage
import TerminalDriver
import Trace
import TraceInstrumentation
import UnixSignals

extension Inspector {
    /// Serves, and shows the screen until the user leaves it.
    ///
    /// Without a terminal it does the same as `serve`, and on one that cannot be drawn on it tells what happens in
    /// sentences, as it does where the configuration asks for that. The screen has a thread of its own, so that hooks
    /// may be isolated to the main actor.
    ///
    /// What the user has set in the file `config.toml` and in the environment holds for the screen, but for what the
    /// configuration says.
    ///
    /// - Throws: `ServerError` where the server cannot start, and errors that say why there is no screen or no theme.
    public func run() async throws {
        _ = try await show(nil)
    }

    /// Serves, and shows the screen, with a demo on it where there is one.
    ///
    /// - Parameter demo: what an audience is to be walked through.
    /// - Returns: the demo as far as it came.
    /// - Throws: what `run()` throws.
    func show(_ demo: DemoRun?) async throws -> DemoRun? {
        let environment = ProcessInfo.processInfo.environment
        let preferences = configuration.preferences ?? .load(environment: environment)
        let isTerminal = isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
        guard isTerminal || configuration.isPlain || demo != nil else {
            try await serve()
            return nil
        }
        if configuration.isPlain || !isTerminal || Terminal.isTooSimple(environment: environment) {
            return try await watch(preferences, demo, signals: [.sigterm, .sigint], Self.narrate)
        }
        let themes = ThemeFinder(environment: environment, executable: Self.executable)
        let standard = ThemeFinder.standard(isLightTerminal: TerminalBackground.isLight(environment))
        var theme = configuration.theme ?? preferences.text(.theme) ?? standard
        var mistakes: [String] = []
        do {
            _ = try themes.theme(theme)
        } catch {
            // What was asked for just now is not replaced in silence; what was set some day is no reason not to start.
            guard configuration.theme == nil, !preferences.isFlagged(.theme) else { throw error }
            mistakes.append("\(error)")
            theme = standard
        }
        let options = options(preferences, environment)
        return try await watch(preferences, demo, signals: [], warnings: mistakes) { [theme] server in
            try TerminalSession(server, themes, theme, options).run()
        }
    }

    private static func narrate(_ server: RunningServer) throws -> Parting {
        var session = PlainSession(server)
        return try session.run()
    }

    private func options(_ preferences: Preferences, _ environment: [String: String]) -> TerminalOptions {
        let set = configuration.colour ?? preferences.choice(.colour)
        return TerminalOptions(
            environment: environment, depth: set.map { ColourDepth($0) },
            glyphs: preferences.isOn(.ascii) ? .ascii : nil, reportsPointer: preferences.isOn(.mouse))
    }

    /// Serves while a thread of its own shows it.
    ///
    /// - Parameters:
    ///   - preferences: what the user has set.
    ///   - demo: what an audience is to be walked through.
    ///   - signals: what ends the server beside the one who shows it.
    ///   - warnings: what to tell before all else.
    ///   - show: shows the server until it is to end; what it returns is written then.
    /// - Returns: the demo as far as it came.
    /// - Throws: `ServerError` where the server cannot start, and what `show` throws.
    private func watch(
        _ preferences: Preferences, _ demo: DemoRun?, signals: [UnixSignal], warnings: [String] = [],
        _ show: @escaping @Sendable (RunningServer) throws -> Parting
    ) async throws -> DemoRun? {
        let observatory = observatory
        let (ports, listening) = AsyncStream<Int>.makeStream()
        let server = server(watchedFrom: observatory) { listening.yield($0) }
        let group = Self.group(of: server, signals: signals, patience: .seconds(1))
        let exposure = exposureWarning.map { "warning: \($0)" }
        let told = [exposure].compactMap(\.self) + warnings + preferences.mistakes.map(\.description)

        return try await withThrowingTaskGroup { tasks in
            var end: DemoRun?
            tasks.addTask {
                defer {
                    listening.finish()
                    observatory.recorder.finish()
                }
                try await group.run()
            }
            for await port in ports {
                let facts = Server(
                    application: app.name, url: url(port: port), mode: Trace.ExecutionMode(configuration.server.mode),
                    loops: configuration.server.loops, example: example
                )
                let client = TryClient(url: facts.url)
                let load = LoadClient(url: facts.url)
                let running = RunningServer(
                    facts: facts, observatory: observatory, modes: server.modes, client: client, load: load,
                    preferences: preferences, findings: StartupReport(app, configuration.server).findings,
                    warnings: told, demo: demo)
                let result = await Result(of: { try await Self.onThread { try show(running) } })
                // First, so that a server that is held up is given no more time than its patience.
                await group.triggerGracefulShutdown()
                await load.close()
                await client.close()
                try await tasks.waitForAll()
                let parting = try result.get()
                end = parting.demo
                try FileDescriptor.standardOutput.writeAll(parting.text.utf8)
            }
            try await tasks.waitForAll()
            return end
        }
    }

    /// Runs what blocks on a thread of its own.
    private static func onThread<Value: Sendable>(
        _ body: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { continuation in
            let thread = Foundation.Thread {
                // By itself the system would call it what the thread is called that made it.
                SpawnedThread.name("terminal")
                continuation.resume(with: Result { try body() })
            }
            thread.start()
        }
    }

    /// A call that anybody can make, for the screen before the first one came.
    private var example: Server.Example? {
        let tool = app.hooks.current.all(.action).first { hook in
            guard case .tool = hook.exposure else { return false }
            return !hook.isWildcard
        }
        return tool.map { Server.Example(tool: $0.name, arguments: ExampleArguments($0.metadata.inputSchema).text) }
    }

    package static var executable: FilePath {
        let link = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        return FilePath(link ?? CommandLine.arguments.first ?? "")
    }
}

extension Result where Failure == any Error {
    /// What an async function returns or throws.
    fileprivate init(of body: () async throws -> Success) async {
        do {
            self = .success(try await body())
        } catch {
            self = .failure(error)
        }
    }
}

extension ColourDepth {
    fileprivate init(_ choice: InspectorConfiguration.ColourChoice) {
        self =
            switch choice {
            case .mono: .mono
            case .ansi16: .sixteen
            case .indexed256: .palette
            }
    }
}
