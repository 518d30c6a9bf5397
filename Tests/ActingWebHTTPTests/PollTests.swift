import ActingWeb
import ActingWebHTTP
import DemoApp
import Dispatch
import JSON
import Testing
import Trace
import TraceInstrumentation

/// What is counted of a hook call while a real server runs it.
@Suite(.serialized) struct PollTests {
    @Test func `each suspension makes one poll more, and waiting is suspended time`() async throws {
        let call = try await observe { _ in
            // Long enough for the thread to be kept from going to sleep before the time is over.
            for _ in 0..<3 { try await Task.sleep(for: .milliseconds(60)) }
        }

        let polls = try #require(call.end?.polls)
        let run = try #require(call.run)
        #expect(polls.count == 4)
        #expect(polls.busy < run)
        #expect(polls.suspended(of: run) > .milliseconds(5))
        #expect(polls.busy + polls.queued + polls.suspended(of: run) == run)
        #expect(polls.departures == 0)
    }

    @Test func `computing is busy time, and its longest stretch is one poll`() async throws {
        let call = try await observe { _ in
            spin(.milliseconds(5))
            try await Task.sleep(for: .milliseconds(50))
            spin(.milliseconds(15))
        }

        let polls = try #require(call.end?.polls)
        #expect(polls.count == 2)
        #expect(polls.busy >= .milliseconds(20))
        #expect(polls.longest >= .milliseconds(15) && polls.longest < polls.busy)
    }

    @Test func `child tasks are counted with the call that made them`() async throws {
        let call = try await observe { _ in
            await withTaskGroup { tasks in
                for _ in 0..<4 { tasks.addTask { spin(.milliseconds(3)) } }
            }
        }

        let polls = try #require(call.end?.polls)
        #expect(polls.count >= 5)
        #expect(polls.busy >= .milliseconds(12))
        #expect(polls.departures == 0)
    }

    @Test func `work that leaves the loop is recognised`() async throws {
        let call = try await observe { _ in
            // Awaited at once; detached so that it leaves the loop.
            await Task.detached { spin(.milliseconds(50)) }.value
        }

        let polls = try #require(call.end?.polls)
        #expect(polls.departures == 1)
        #expect(polls.busy < .milliseconds(25))
    }

    @Test func `a call inside another is counted by itself and with the other`() async throws {
        let app = App(name: "test")
        app.actionHook("outer", as: .tool()) { actor, _ in
            spin(.milliseconds(2))
            return try await app.executeActionAsync("inner", actor: actor, data: [:])
        }
        app.actionHook("inner") { _, _ in
            try await Task.sleep(for: .milliseconds(50))
            spin(.milliseconds(4))
            return "in"
        }

        try await RunningServer.serving(app) { server in
            _ = try await server.send(.tool("outer"))

            await server.trace.finished(1)
            let calls = try #require(server.trace.requests.first).calls
            let (outer, inner) = (try #require(calls.first?.end?.polls), try #require(calls.last?.end?.polls))
            #expect(inner.count >= 2 && outer.count >= inner.count)
            #expect(inner.busy >= .milliseconds(4))
            #expect(outer.busy >= inner.busy + .milliseconds(2))
        }
    }

    /// Calls a tool that does something, and returns its call.
    private func observe(
        _ body: @escaping @Sendable (ActorInterface) async throws -> Void
    ) async throws -> HookCall {
        let app = App(name: "test")
        app.actionHook("go", as: .tool()) { actor, _ in
            try await body(actor)
            return "done"
        }
        return try await RunningServer.serving(app) { server in
            #expect(try await server.send(.tool("go")).text == "done")
            await server.trace.finished(1)
            return try #require(server.trace.requests.first?.calls.first)
        }
    }
}

/// Computes for a while.
func spin(_ duration: Duration) {
    let end = ContinuousClock.now + duration
    while ContinuousClock.now < end {}
}
