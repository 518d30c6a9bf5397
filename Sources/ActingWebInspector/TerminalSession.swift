import ActingWebHTTP
import Foundation
import Interface
import Preferences
import Recording
import Screen
import TerminalDriver
import Trace
import TraceInstrumentation

/// The screen while the server runs: drains what was observed, lets `update` decide, and shows what `draw` makes of it.
///
/// All of it happens on the one thread that calls `run`, which owns the terminal.
final class TerminalSession {
    /// Where the figures, the level of observation and what it costs are to be had.
    private let observatory: Observatory
    private let modes: ModeSwitch
    private let themes: ThemeFinder
    private let client: TryClient
    private let load: LoadClient
    private let environment: [String: String]
    /// The least time between two frames, however much happens.
    private let shortestFrame: Duration
    private let terminal: Terminal
    private let capture: OutputCapture
    private var model: Model
    private var themeFile = ThemeWatch()
    private var feed: ServerFeed
    private var ending: Bool?

    /// Opens the screen.
    ///
    /// - Throws: `TerminalError` where there is none to open; an error that says why there is no such theme.
    init(_ server: RunningServer, _ themes: ThemeFinder, _ theme: String, _ options: TerminalOptions) throws {
        observatory = server.observatory
        modes = server.modes
        client = server.client
        load = server.load
        feed = ServerFeed(server)
        self.themes = themes
        environment = options.environment
        shortestFrame = .seconds(1) / max(1, server.preferences.number(.frames))
        terminal = try Terminal(theme: try themes.theme(theme), options: options)
        capture = try OutputCapture()
        model = Model(
            server: server.facts, size: terminal.size, glyphs: terminal.glyphs,
            settings: server.preferences.settings(
                themes: themes.names, theme: theme, level: observatory.levels.current),
            limits: server.preferences.limits, findings: server.findings, demo: server.demo)
        themeFile.watch(themes.file(of: theme))
        if terminal.depth == .mono { terminal.replaceTheme(try BuiltInTheme.mono.load()) }
        let warnings = server.warnings + [terminal.notice].compactMap(\.self)
        if let first = warnings.first {
            let rest = warnings.count > 1 ? " (and \(warnings.count - 1) more, which serve prints)" : ""
            take(.notice(first + rest))
        }
    }

    /// The most time between two frames: what grows on the screen grows smoothly, and the time of day skips no second.
    private var longestFrame: Duration { .milliseconds(model.isLively ? 250 : 500) }

    /// Shows the screen until it is to be left.
    ///
    /// - Returns: what is left of it; of a demo, its scoreboard stays on the terminal.
    func run() -> Parting {
        var lastFrame: Instant?
        var isStale = true
        while ending == nil, !observatory.recorder.hasFinished {
            let now = WallClock.now
            let age = lastFrame.map { now.since($0) } ?? longestFrame
            if age >= longestFrame || (isStale && age >= shortestFrame) {
                drain(at: now)
                terminal.show(draw(model, in: model.size))
                lastFrame = now
                isStale = false
            }
            let pause = isStale ? shortestFrame - age : shortestFrame
            if let input = terminal.nextInput(timeout: pause) {
                take(.input(input))
                isStale = true
            }
            isStale = isStale || observatory.recorder.hasEvents || !client.news.isEmpty || !load.news.isEmpty
            if themeFile.hasChanged(at: WallClock.now) {
                setTheme(model.settings.theme)
                isStale = true
            }
        }
        return leave()
    }

    private func drain(at now: Instant) {
        let output = capture.drain()
        if !output.lines.isEmpty { take(.output(output.lines)) }
        for message in feed.drain(at: now, needsFigures: model.needsFigures) { take(message) }
    }

    private func take(_ message: Message) {
        for effect in update(&model, message) { perform(effect) }
    }

    private func perform(_ effect: Effect) {
        switch effect {
        case .switchMode(let mode):
            modes.current = .init(mode)
            take(.modeChanged(mode))
        case .setLevel(let level):
            observatory.levels.current = level
            take(.levelChanged(level))
        case .setTheme(let name): setTheme(name)
        case .copy(let text): take(.notice(copy(CopiedText(text))))
        case .quit(let leavingScreen): ending = leavingScreen
        case .suspend: raise(SIGTSTP)
        case .repaint: terminal.repaint()
        case .tryOut(let order): client.perform(order)
        case .load(let order): load.perform(order)
        }
    }

    /// Shows another theme; one that cannot be read leaves the present one.
    private func setTheme(_ name: String) {
        do {
            let theme = try themes.theme(name)
            themeFile.watch(themes.file(of: name))
            if terminal.depth > .mono { terminal.replaceTheme(theme) }
            take(.themeChanged(name))
        } catch {
            take(.notice("\(error)"))
        }
    }

    /// - Returns: what to tell of it.
    private func copy(_ copied: CopiedText) -> String {
        guard copied.fitsClipboard else {
            do {
                return try copied.write(environment: environment)
            } catch {
                return "the copy cannot be written: \(error)"
            }
        }
        terminal.copy(copied.text)
        return copied.sent
    }

    /// Restores the terminal; what hooks printed and nobody saw is not lost with the screen.
    private func leave() -> Parting {
        let frame = draw(model, in: model.size)
        let unseen = capture.close()
        terminal.close()
        var lines = ending == true ? (0..<frame.size.rows).map { frame.line($0) } : []
        lines += unseen
        lines += model.demoRun.map { DemoBoard($0, glyphs: model.glyphs).text(columns: model.size.columns) } ?? []
        return Parting(text: lines.map { $0 + "\n" }.joined(), demo: model.demoRun)
    }
}
