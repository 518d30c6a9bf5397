public import ActingWeb
import ActingWebHTTP
import Analysis
import Logging
import Preferences
import Recording
import ServiceLifecycle
import SystemPackage
import Trace
import TraceInstrumentation
import UnixSignals

/// Runs an application's MCP server in this process and shows what it does with every request.
///
/// ```swift
/// try await Inspector(app).run()
/// ```
public struct Inspector: Sendable {
    let app: App
    let configuration: InspectorConfiguration

    /// An inspector of an application.
    ///
    /// - Parameters:
    ///   - app: what to serve.
    ///   - configuration: how; `nil` for what the user has set in the file `config.toml` and in the environment.
    public init(_ app: App, configuration: InspectorConfiguration? = nil) {
        self.app = app
        self.configuration = configuration ?? InspectorConfiguration(.load())
    }

    /// Serves without a screen: writes a line when ready, then a line for each finished request, and at the end the
    /// figures of each hook and path.
    ///
    /// - Parameters:
    ///   - format: how requests are written.
    ///   - filter: which requests are written; `nil` for all.
    /// - Throws: `ServerError` where the server cannot start; `Errno` where standard output fails, but for a reader
    ///   that has left, which ends the server in silence.
    public func serve(log format: LogFormat = .text, filter: RequestFilter? = nil) async throws {
        let observatory = observatory
        let server = server(watchedFrom: observatory) { announce(port: $0, format) }
        do {
            try await withThrowingTaskGroup { tasks in
                tasks.addTask {
                    defer { observatory.recorder.finish() }
                    try await Self.group(of: server).run()
                }
                tasks.addTask {
                    var printer = RequestLogPrinter(
                        format: format, query: filter?.query ?? .everything, clock: .system())
                    try await printer.print(from: observatory.recorder)
                    let report = ClosingReport(observatory)
                    try printer.conclude(report)
                    guard format == .json else { return }
                    // For people, beside the lines that are for a program.
                    try FileDescriptor.standardError.writeAll(report.lines.map { $0 + "\n" }.joined().utf8)
                }
                try await tasks.waitForAll()
            }
        } catch Errno.brokenPipe {}
    }

    /// What a server of the application is watched with, as the configuration says.
    var observatory: Observatory {
        Observatory(
            level: ObservationLevel(configuration.observation), loops: configuration.server.loops,
            hasServerTiming: configuration.hasServerTiming)
    }

    /// A server of the application that is watched from `observatory`.
    func server(
        watchedFrom observatory: Observatory, onListening: @escaping @Sendable (_ port: Int) async -> Void
    ) -> ActingWebServer {
        ActingWebServer(
            app: app, configuration: observatory.completing(configuration.server), observer: observatory.observer,
            onListening: onListening)
    }

    /// The address that clients are given.
    func url(port: Int) -> String {
        let host = configuration.server.host
        return "http://\(host.contains(":") ? "[\(host)]" : host):\(port)/mcp"
    }

    /// What the user should know about the address before anybody calls.
    var exposureWarning: String? {
        let server = configuration.server
        guard !server.isLoopback, server.authentication == .off else { return nil }
        return "\(server.host) can be reached from other machines, and whoever reaches it can call every tool"
    }

    /// The server as a service that ends with these signals.
    ///
    /// - Parameters:
    ///   - server: what to run.
    ///   - signals: what asks for the end.
    ///   - patience: how long requests under way may take then; those that are left are cancelled.
    /// - Returns: the group to run.
    static func group(
        of server: any Service, signals: [UnixSignal] = [.sigterm, .sigint], patience: Duration = .seconds(10)
    ) -> ServiceGroup {
        var logger = Logger(label: "actingweb.service")
        logger.logLevel = .critical
        var configuration = ServiceGroupConfiguration(
            services: [
                .init(
                    service: BoundedShutdown(server: server, patience: patience),
                    successTerminationBehavior: .gracefullyShutdownGroup
                )
            ],
            gracefulShutdownSignals: signals,
            logger: logger
        )
        configuration.maximumGracefulShutdownDuration = patience
        return ServiceGroup(configuration: configuration)
    }

    /// Says where the server is: to whoever reads the lines, or beside them where they are for a program.
    private func announce(port: Int, _ format: LogFormat) {
        let line = "listening on \(url(port: port))\n"
        let output: FileDescriptor = format == .json ? .standardError : .standardOutput
        _ = try? output.writeAll(line.utf8)
        let report = StartupReport(app, configuration.server)
        switch format {
        case .text, .silent:
            let text = report.lines.map { $0 + "\n" }.joined()
            _ = try? FileDescriptor.standardError.writeAll(text.utf8)
        case .json: _ = try? FileDescriptor.standardOutput.writeAll("\(report.json)\n".utf8)
        }
        Self.warn([exposureWarning].compactMap(\.self))
        warnOfMistakes()
    }

    /// Says beside the output what of the user's settings does not hold.
    func warnOfMistakes() {
        let preferences = configuration.preferences ?? .load()
        Self.warn(preferences.mistakes.map(\.description))
    }

    private static func warn(_ warnings: [String]) {
        for warning in warnings { _ = try? FileDescriptor.standardError.writeAll("warning: \(warning)\n".utf8) }
    }
}
