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
    /// A lost end is looked for this long after events were dropped.
    private static let settling = Duration.milliseconds(500)

    private let server: RunningServer
    private let clock = WallClock.system()
    private var narrator = Narrator()
    private var model: Model
    private var typed = TypedLines()
    private var reconcileAt: Instant?
    private var hasEnded = false

    init(_ server: RunningServer) {
        self.server = server
        model = Model(
            server: server.facts, size: Size(columns: 80, rows: 24),
            settings: server.preferences.settings(themes: [], theme: "", level: server.observatory.levels.current),
            limits: server.preferences.limits, findings: server.findings)
    }

    /// Tells what happens until it is asked to end, or the server has.
    ///
    /// - Throws: `Errno` where standard output fails, but for a reader that has left, which ends it in silence.
    mutating func run() throws {
        do {
            try write(narrator.greeting(model) + server.warnings)
            while !hasEnded, !server.observatory.recorder.hasFinished {
                for line in typed.read(waiting: Self.pause) { try follow(line) }
                try drain(at: WallClock.now)
            }
        } catch Errno.brokenPipe {}
    }

    private mutating func follow(_ line: String) throws {
        let (lines, effects) = narrator.answer(line, in: &model)
        try write(lines)
        for effect in effects { try perform(effect) }
    }

    private mutating func drain(at now: Instant) throws {
        let batch = server.observatory.recorder.drain()
        let vitals = Vitals(
            timeOfDay: TimeOfDay(sinceMidnight: clock.sinceMidnight(now)), ringFill: batch.fill)
        try take(.events(batch.events))
        if batch.dropped > 0 {
            try take(.dropped(batch.dropped))
            try write(["\(batch.dropped) events were dropped; some requests are missing or incomplete."])
            reconcileAt = reconcileAt ?? now.advanced(by: Self.settling)
        }
        if let due = reconcileAt, now >= due {
            try take(.live(server.observatory.recorder.inFlight))
            reconcileAt = nil
        }
        for news in server.client.news.drain() { try take(.tried(news)) }
        try take(.tick(now, vitals))
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
