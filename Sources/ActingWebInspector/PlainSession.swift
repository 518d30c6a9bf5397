import ActingWebHTTP
import Foundation
import Interface
import Preferences
import Recording
import Screen
import SystemPackage
import Trace
import TraceInstrumentation

/// The same model as the screen's in sentences, a line each; commands come as lines of standard input.
///
/// All of it happens on the one thread that calls `run`.
struct PlainSession {
    /// How long a sentence may wait for others, so that a busy server does not write each by itself.
    private static let pause: Int32 = 100

    private let server: RunningServer
    private var narrator = Narrator()
    private var model: Model
    private var typed = TypedLines()
    private var feed: ServerFeed
    private var hasEnded = false

    init(_ server: RunningServer) {
        self.server = server
        feed = ServerFeed(server)
        model = Model(
            server: server.facts, size: Size(columns: 80, rows: 24),
            settings: server.preferences.settings(themes: [], theme: "", level: server.observatory.levels.current),
            limits: server.preferences.limits, findings: server.findings, demo: server.demo)
    }

    /// Tells what happens until it is asked to end, or the server has.
    ///
    /// - Returns: what is left of it.
    /// - Throws: `Errno` where standard output fails, but for a reader that has left, which ends it in silence.
    mutating func run() throws -> Parting {
        do {
            try write(narrator.greeting(model) + server.warnings)
            while !hasEnded, !server.observatory.recorder.hasFinished {
                for line in typed.read(waiting: Self.pause) { try follow(line) }
                // Figures are told when they are asked for, as they are then.
                for message in feed.drain(at: WallClock.now, needsFigures: true) { try take(message) }
            }
        } catch Errno.brokenPipe {
            return Parting(demo: model.demoRun)
        }
        let conclusion = model.demoRun.map { DemoBoard($0, glyphs: .unicode).conclusion + "\n" }
        return Parting(text: conclusion ?? "", demo: model.demoRun)
    }

    private mutating func follow(_ line: String) throws {
        let (lines, effects) = narrator.answer(line, in: &model)
        try write(lines)
        for effect in effects { try perform(effect) }
    }

    private mutating func take(_ message: Message) throws {
        let (lines, effects) = narrator.take(message, into: &model)
        try write(lines)
        for effect in effects { try perform(effect) }
    }

    private mutating func perform(_ effect: Effect) throws {
        switch effect {
        case .switchMode(let mode):
            server.modes.current = .init(mode)
            try take(.modeChanged(mode))
        case .setLevel(let level):
            server.observatory.levels.current = level
            try take(.levelChanged(level))
        case .copy(let text): try write([VisibleText(text).text])
        case .tryOut(let order): server.client.perform(order)
        case .load(let order): server.load.perform(order)
        case .setTheme: try write(["There is no screen to show a theme on."])
        case .quit: hasEnded = true
        case .suspend: raise(SIGTSTP)
        case .repaint: break
        }
    }

    private func write(_ lines: [String]) throws {
        guard !lines.isEmpty else { return }
        try FileDescriptor.standardOutput.writeAll(lines.map { $0 + "\n" }.joined().utf8)
    }
}
