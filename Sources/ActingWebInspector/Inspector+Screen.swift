import ActingWeb
import ActingWebHTTP
import Foundation
import Interface
import JSON
import Recording
import Screen
import ServiceLifecycle
import SystemPackage
import TerminalDriver
import Trace
import TraceInstrumentation

extension Inspector {
    /// Serves, and shows the screen until the user leaves it.
    ///
    /// Without a terminal it does the same as `serve`. The screen has a thread of its own, so that hooks may be isolated
    /// to the main actor.
    ///
    /// - Throws: `ServerError` where the server cannot start, and errors that say why there is no screen or no theme.
    public func run() async throws {
        guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { return try await serve() }
        let environment = ProcessInfo.processInfo.environment
        let themes = ThemeFinder(environment: environment, executable: Self.executable)
        let isLight = TerminalBackground.isLight(environment)
        let theme = configuration.theme ?? ThemeFinder.standard(isLightTerminal: isLight)
        _ = try themes.theme(theme)
        let observatory = observatory
        let (ports, listening) = AsyncStream<Int>.makeStream()
        let server = server(watchedFrom: observatory) { listening.yield($0) }
        let group = Self.group(of: server, signals: [], patience: .seconds(1))
        let options = TerminalOptions(environment: environment, depth: configuration.colour.map { ColourDepth($0) })

        try await withThrowingTaskGroup { tasks in
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
                let result = await Result(of: {
                    try await show(facts, observatory, server.modes, themes, client, theme, options)
                })
                await client.close()
                await group.triggerGracefulShutdown()
                try await tasks.waitForAll()
                try FileDescriptor.standardOutput.writeAll(try result.get().utf8)
            }
            try await tasks.waitForAll()
        }
    }

    /// Runs the screen on a thread of its own.
    private func show(
        _ server: Server, _ observatory: Observatory, _ modes: ModeSwitch, _ themes: ThemeFinder,
        _ client: TryClient, _ theme: String, _ options: TerminalOptions
    ) async throws -> String {
        try await withCheckedThrowingContinuation { continuation in
            let thread = Foundation.Thread {
                continuation.resume(
                    with: Result {
                        let session = try TerminalSession(server, observatory, modes, themes, client, theme, options)
                        if let exposureWarning { session.notify("warning: \(exposureWarning)") }
                        return session.run()
                    }
                )
            }
            thread.name = "terminal"
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

    private static var executable: FilePath {
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
