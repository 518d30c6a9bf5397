import ActingWeb
import JSON
import Logging
import Synchronization
import Testing
import Trace
import TraceInstrumentation
import Tracing

/// Log lines, spans and levels in the trace of a request.
@Suite struct EcosystemTests {
    private final class Sink: Sendable {
        let levels: LevelSwitch
        private let storage = Mutex<(events: [Event], calls: [HookCall])>(([], []))

        init(_ level: ObservationLevel = .payloads) {
            levels = LevelSwitch(level)
        }

        var events: [Event] { storage.withLock { $0.events } }
        var calls: [HookCall] { storage.withLock { $0.calls } }
        var notes: [Note] {
            events.compactMap { event in
                if case .noted(let note) = event { note } else { nil }
            }
        }

        var observer: TraceObserver {
            TraceObserver(
                levels: levels, tally: { call, _ in self.storage.withLock { $0.calls.append(call) } },
                sink: { event, _ in self.storage.withLock { $0.events.append(event) } })
        }

        /// Calls a hook on behalf of a request that is observed.
        func call(_ body: @escaping @Sendable () async throws -> Void) async throws {
            let app = App(name: "test")
            app.actionHook("go") { _, _ in
                try await body()
                return "done"
            }
            let actor = ActorInterface(Actor(id: "a", creator: "c"), store: InMemoryStore())
            let request = ObservedRequest(mode: .async, observer: observer)
            request.observer.requestStarted(request)
            try await ObservedRequest.$current.withValue(request) {
                _ = try await app.executeActionAsync("go", actor: actor, data: [:])
            }
            request.observer.requestFinished(
                request, answer: ObservedAnswer(outcome: .ok, status: 200, body: [1], encodedAt: nil, writtenAt: .now))
        }
    }

    private static var logger: Logger {
        Logger(label: "library") { TraceLogHandler(label: $0, base: QuietHandler()) }
    }

    @Test func `a log line inside a hook is a note of its call, with its place`() async throws {
        let sink = Sink()
        let logger = Self.logger

        try await sink.call { logger.warning("look here") }

        let note = try #require(sink.notes.first)
        guard case .log("warning", "library", "look here", let site) = note.content else {
            Issue.record("\(note)")
            return
        }
        #expect(note.call == sink.calls.first?.id)
        #expect(site.task == sink.calls.first?.callee.task)
    }

    @Test func `a log line outside requests is nobody's note, and is written all the same`() async throws {
        let sink = Sink()
        let written = Mutex<[String]>([])
        let logger = Logger(label: "library") { label in
            TraceLogHandler(label: label, base: QuietHandler { line in written.withLock { $0.append(line) } })
        }

        logger.warning("nobody asked")
        try await sink.call { logger.warning("in a hook") }
        logger.warning("nobody asked again")

        let noted = sink.notes.compactMap { note in
            if case .log(_, _, let message, _) = note.content { message } else { nil }
        }
        #expect(noted == ["in a hook"])
        #expect(written.withLock { $0 } == ["nobody asked", "in a hook", "nobody asked again"])
    }

    @Test func `a note's text is cut where it is too long`() async throws {
        let sink = Sink()
        let logger = Self.logger

        try await sink.call { logger.warning("\(String(repeating: "x", count: 100_000))") }

        let note = try #require(sink.notes.first)
        #expect((Note.textLimit...Note.textLimit + 100).contains(note.content.textBytes))
    }

    @Test func `a span inside a hook is a note when it ends, with its error`() async throws {
        let sink = Sink()
        let tracer = TraceTracer()

        try await sink.call {
            try await tracer.withSpan("query") { _ in try await Task.sleep(for: .milliseconds(5)) }
            try? tracer.withSpan("broken") { _ in throw CancellationError() }
        }

        let spans = sink.notes.compactMap { note -> (String, Duration, String?)? in
            if case .span(let name, let length, let error, _) = note.content { (name, length, error) } else { nil }
        }
        #expect(spans.map(\.0) == ["query", "broken"])
        #expect(try #require(spans.first).1 >= .milliseconds(4))
        #expect(spans.first?.2 == nil && spans.last?.2 == "CancellationError()")
    }

    @Test(arguments: ObservationLevel.allCases)
    func `a level takes what it says and leaves the rest`(_ level: ObservationLevel) async throws {
        let sink = Sink(level)
        let logger = Self.logger

        try await sink.call { logger.warning("look here") }

        #expect(sink.calls.count == (level >= .counts ? 1 : 0))
        let finishes = sink.events.compactMap { event -> Request.Finish? in
            if case .requestFinished(_, let finish) = event { finish } else { nil }
        }
        #expect(finishes.map(\.body.count) == (level >= .spans ? [1] : []))
        #expect(finishes.map(\.body.head) == (level >= .spans ? [level >= .payloads ? [1] : []] : []))
        // The start, the call's beginning and end, the note, and the finish.
        #expect(sink.events.count == (level >= .spans ? 5 : 0))
        #expect(sink.observer.wantsDetails == (level >= .spans))
    }

    @Test func `a level counts from the moment it is turned`() async throws {
        let sink = Sink(.off)
        try await sink.call {}
        #expect(sink.calls.isEmpty)

        sink.levels.current = .counts
        try await sink.call {}

        #expect(sink.calls.count == 1)
    }

    @Test func `a header names each call's path, wait, hold and run, once`() throws {
        let timing = ServerTiming()
        let loop = Loop(kind: .server, number: 0, born: Instant(nanoseconds: 0))
        let home = Site(thread: Thread(id: 1, role: .other), loop: loop, task: 7)
        let request = ObservedRequest(mode: .async)
        var call = HookCall(
            id: 1, request: request.id, kind: .action, name: "go \"on\"", shape: .synchronous, caller: home,
            requestedAt: Instant(nanoseconds: 1_000_000), callee: home, enteredAt: Instant(nanoseconds: 3_500_000))
        call.end = HookCall.End(at: Instant(nanoseconds: 45_600_000), outcome: .value, site: home)

        timing.begin(request.id)
        timing.record(call, origin: home)
        call.shape = .asynchronous
        timing.record(call, origin: home)

        #expect(
            timing.take(request) == """
                hook1;desc="I inline go__on_ wait 2.5 ms held 42.1 ms";dur=42.1, \
                hook2;desc="D direct go__on_ wait 2.5 ms";dur=42.1
                """)
        #expect(timing.take(request) == nil)
    }
}

/// Writes nothing, and tells what it would have written.
private struct QuietHandler: LogHandler {
    var told: @Sendable (String) -> Void = { _ in }
    var logLevel = Logger.Level.info
    var metadata: Logger.Metadata = [:]

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) { told("\(event.message)") }
}
