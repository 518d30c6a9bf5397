import ActingWeb
import JSON
import NIOCore
import Synchronization
import Testing
import Trace
import TraceInstrumentation

/// Each report of the library becomes one event with the same facts.
@Suite struct TraceObserverTests {
    fileprivate final class Sink: Sendable {
        private let storage = Mutex<[(event: Event, lane: UInt32?)]>([])

        var events: [Event] { storage.withLock { $0.map(\.event) } }
        var lanes: [UInt32?] { storage.withLock { $0.map(\.lane) } }

        var observer: TraceObserver {
            TraceObserver { event, lane in self.storage.withLock { $0.append((event, lane)) } }
        }
    }

    private struct Refusal: Error, CustomStringConvertible {
        let description: String
    }

    private static let actor = ActorInterface(Actor(id: "a", creator: "c"), store: InMemoryStore())

    @Test(arguments: zip([ActingWeb.ExecutionMode.async, .threadPool], [Trace.ExecutionMode.async, .threadPool]))
    func `a request's start tells when, where and in which mode`(
        _ mode: ActingWeb.ExecutionMode, recorded: Trace.ExecutionMode
    ) throws {
        let sink = Sink()
        let request = ObservedRequest(mode: mode, observer: sink.observer)

        request.observer.requestStarted(request)

        guard case .requestStarted(let id, let at, let home, recorded) = try #require(sink.events.first) else {
            Issue.record("not a start in mode \(recorded): \(sink.events)")
            return
        }
        #expect(id == request.id)
        #expect(at.nanoseconds == request.acceptedAt.nanoseconds)
        #expect(home.thread.id == request.home.thread.id)
        #expect(home.task == request.home.task)
        #expect(home.loop == nil)
        #expect(sink.lanes == [nil])
    }

    @Test func `a decoded body is told with its message, its bytes and its handler`() {
        let sink = Sink()
        let request = ObservedRequest(mode: .async, observer: sink.observer)
        let message = ObservedMessage(method: "tools/call", target: "echo", revision: "2025-06-18", client: "c 1")

        let site = ExecutionSite.current()
        let handler = Request.Handler(
            site: Site(thread: Thread(id: site.thread.id, role: .other), task: site.task),
            enteredAt: Instant(nanoseconds: 41)
        )

        for (message, body) in [(message, [1, 2, 3]), (nil, [])] as [(ObservedMessage?, [UInt8])] {
            request.observer.requestDecoded(
                request,
                reading: ObservedReading(
                    message: message, body: body, handler: site, enteredAt: MonotonicTime(nanoseconds: 41),
                    decodedAt: MonotonicTime(nanoseconds: 42)
                )
            )
        }

        #expect(
            sink.events == [
                .requestDecoded(
                    id: request.id, at: Instant(nanoseconds: 42),
                    message: Request.Message(
                        method: "tools/call", target: "echo", revision: "2025-06-18", client: "c 1"
                    ),
                    body: Payload([1, 2, 3]), handler: handler
                ),
                .requestDecoded(
                    id: request.id, at: Instant(nanoseconds: 42), message: nil, body: Payload(), handler: handler
                ),
            ])
    }

    @Test func `asking for a handler is told with its moment`() {
        let sink = Sink()
        let request = ObservedRequest(mode: .async, observer: sink.observer)

        request.observer.handlerRequested(request, at: MonotonicTime(nanoseconds: 42))

        #expect(sink.events == [.handlerRequested(id: request.id, at: Instant(nanoseconds: 42))])
    }

    @Test func `a call is entered and ended with the facts of its hook`() throws {
        let sink = Sink()
        let app = App(name: "test")
        app.actionHook("go") { _, _ in nil }
        app.actionHook("go") { _, _ in throw Refusal(description: "not now") }
        app.actionHook { _, _ in "any" }
        let request = ObservedRequest(mode: .async, observer: sink.observer)

        _ = try ObservedRequest.$current.withValue(request) {
            try app.executeAction("go", actor: Self.actor, data: [:])
        }

        let calls = sink.calls
        #expect(calls.map(\.request) == [request.id, request.id, request.id])
        #expect(calls.map(\.kind) == [.action, .action, .action])
        #expect(calls.map(\.name) == ["go", "go", "go"])
        #expect(calls.map(\.index) == [0, 1, 0])
        #expect(calls.map(\.isWildcard) == [false, false, true])
        #expect(calls.map(\.shape) == [.synchronous, .synchronous, .synchronous])
        #expect(calls.map(\.parent) == [nil, nil, nil])
        #expect(calls.allSatisfy { $0.caller == $0.callee && $0.requestedAt <= $0.enteredAt && $0.end == nil })
        #expect(sink.ends.map(\.id) == calls.map(\.id))
        #expect(sink.ends.map(\.end.outcome) == [.nothing, .raised("not now"), .value])
        #expect(zip(calls, sink.ends).allSatisfy { $0.callee == $1.end.site && $0.enteredAt <= $1.end.at })
    }

    @Test func `a method's call is told as one, with its parent`() throws {
        let sink = Sink()
        let app = App(name: "test")
        app.actionHook("outer") { actor, _ in try app.executeMethod("inner", actor: actor, data: [:]) }
        app.methodHook("inner") { _, _ in "in" }
        let request = ObservedRequest(mode: .async, observer: sink.observer)

        _ = try ObservedRequest.$current.withValue(request) {
            try app.executeAction("outer", actor: Self.actor, data: [:])
        }

        let calls = sink.calls
        try #require(calls.count == 2)
        #expect(calls.map(\.kind) == [.action, .method])
        #expect(calls[1].parent == calls[0].id)
    }

    @Test func `every kind of hook is told as what it is, under the name that was asked for`() throws {
        let sink = Sink()
        let app = App(name: "test")
        app.actionHook { _, _ in nil }
        app.methodHook { _, _ in nil }
        app.propertyHook { _, change in change.value }
        app.callbackHook { _, _ in nil }
        app.appCallbackHook("app callback") { _ in nil }
        app.subscriptionHook { _, _ in true }
        app.lifecycleHook(.actorCreated) { _, _ in nil }
        let event = SubscriptionEvent(subscription: "s", peer: "p", target: "properties", data: [:])

        try ObservedRequest.$current.withValue(ObservedRequest(mode: .async, observer: sink.observer)) {
            _ = try app.executeAction("action", actor: Self.actor, data: [:])
            _ = try app.executeMethod("method", actor: Self.actor, data: [:])
            _ = try app.executeProperty(.get, "property", value: 1, actor: Self.actor)
            _ = app.executeCallback("callback", actor: Self.actor, data: [:])
            _ = app.executeAppCallback("app callback", data: [:])
            _ = app.executeSubscription(event, actor: Self.actor)
            _ = app.executeLifecycle(.actorCreated, actor: Self.actor)
        }

        #expect(
            sink.calls.map(\.kind)
                == [.action, .method, .property, .callback, .appCallback, .subscription, .lifecycle])
        #expect(
            sink.calls.map(\.name)
                == ["action", "method", "property", "callback", "app callback", "properties", "actor_created"])
        #expect(sink.calls.map(\.isWildcard) == [true, true, true, true, false, true, false])
    }

    @Test func `a worker's call shows the worker, and an async hook there its new loop`() async throws {
        let sink = Sink()
        let app = App(name: "test")
        app.actionHook("go") { _, _ async in nil }
        let pool = WorkerPool(size: 1)
        let request = ObservedRequest(mode: .threadPool, observer: sink.observer)

        try await pool.run {
            try ObservedRequest.$current.withValue(request) {
                _ = try app.executeAction("go", actor: Self.actor, data: [:])
            }
        }
        try await pool.shutdown()

        let call = try #require(sink.calls.first)
        #expect(call.shape == .asynchronous)
        #expect(call.caller.thread.role == .worker(0))
        #expect(call.caller.thread.born != nil)
        #expect(call.caller.loop == nil)
        #expect(call.callee.thread == call.caller.thread)
        #expect(call.callee.loop?.kind == .own)
        #expect(call.callee.task != nil)
        #expect(call.path(home: Site(thread: Thread(id: 0, role: .other))) == .ownLoop)
        #expect(sink.lanes == [nil, nil])
    }

    @Test func `a blocking call on a server loop shows the side thread and is kept off the loop's lane`() async throws {
        let sink = Sink()
        let app = App(name: "test")
        app.actionHook("go") { _, _ async in nil }
        let loops = try await ServerLoops(count: 2)
        let second = try #require(Array(loops.group.makeIterator()).last)

        try await second.submit {
            let request = ObservedRequest(mode: .async, observer: sink.observer)
            request.observer.requestStarted(request)
            try ObservedRequest.$current.withValue(request) {
                _ = try app.executeAction("go", actor: Self.actor, data: [:])
            }
        }.get()
        try await loops.shutdown()

        let call = try #require(sink.calls.first)
        #expect(call.caller.label == "loop-1")
        #expect(call.path(home: call.caller) == .sideThread)
        // The start and the warning of the blocking call, then the call, then how long it held the loop.
        #expect(sink.lanes == [1, 1, nil, nil, 1])
    }

    @Test func `a reader that is woken by what it is told is no departure of the hook`() async throws {
        let events = Mutex<[Event]>([])
        let observer = TraceObserver { event, _ in
            events.withLock { $0.append(event) }
            // Awaited by nobody: it stands for a reader that goes on elsewhere.
            Task.detached {}
        }
        let app = App(name: "test")
        app.actionHook("quick") { _, _ async in nil }
        app.actionHook("away") { _, _ in
            // Awaited at once; detached so that it leaves the loop.
            await Task.detached {}.value
            return nil
        }
        let loops = try await ServerLoops(count: 1, observer: observer)

        // Awaited at once; a task of its own, so that it runs on the loop.
        try await Task(executorPreference: loops.anyExecutor) {
            for name in ["quick", "away"] {
                try await ObservedRequest.$current.withValue(ObservedRequest(mode: .async, observer: observer)) {
                    _ = try await app.executeActionAsync(name, actor: Self.actor, data: [:])
                }
            }
        }.value
        try await loops.shutdown()

        let departures = events.withLock { $0 }.compactMap { event -> Int? in
            guard case .callEnded(_, _, let end) = event else { return nil }
            return end.polls?.departures
        }
        #expect(departures == [0, 1])
    }

    @Test(arguments: [
        (ObservedAnswer.Outcome.ok, Request.Outcome.ok), (.toolError, .toolError),
        (.protocolError(-32_602), .protocolError(-32_602)), (.refused, .refused), (.dropped, .dropped),
    ])
    func `a finish tells what became of the request`(_ outcome: ObservedAnswer.Outcome, recorded: Request.Outcome) {
        let sink = Sink()
        let request = ObservedRequest(mode: .async, observer: sink.observer)

        request.observer.requestFinished(
            request,
            answer: ObservedAnswer(
                outcome: outcome, status: 200, body: [1], encodedAt: MonotonicTime(nanoseconds: 5),
                writtenAt: MonotonicTime(nanoseconds: 6)
            )
        )
        request.observer.requestFinished(
            request,
            answer: ObservedAnswer(
                outcome: outcome, status: nil, body: [], encodedAt: nil, writtenAt: MonotonicTime(nanoseconds: 7)
            )
        )

        #expect(
            sink.events == [
                .requestFinished(
                    id: request.id,
                    finish: Request.Finish(
                        encoded: Instant(nanoseconds: 5), written: Instant(nanoseconds: 6), outcome: recorded,
                        status: 200, body: Payload([1])
                    )
                ),
                .requestFinished(
                    id: request.id,
                    finish: Request.Finish(
                        encoded: nil, written: Instant(nanoseconds: 7), outcome: recorded, status: nil, body: Payload()
                    )
                ),
            ])
    }
}

extension TraceObserverTests.Sink {
    fileprivate var calls: [HookCall] {
        events.compactMap { event in
            guard case .callEntered(let call) = event else { return nil }
            return call
        }
    }

    fileprivate var ends: [(id: HookCall.ID, end: HookCall.End)] {
        events.compactMap { event in
            guard case .callEnded(let id, _, let end) = event else { return nil }
            return (id, end)
        }
    }
}
