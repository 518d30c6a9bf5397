import ActingWeb
import ActingWebHTTP
import Analysis
import DemoApp
import Recording
import ServiceLifecycle
import Testing
import Trace

@testable import ActingWebInspector
@testable import Interface

/// What the demo announces, against a real server that its calls go to.
@Suite(.timeLimit(.minutes(2))) struct DemoTests {
    @Test(arguments: DemoScript.steps.filter { !$0.rounds.isEmpty })
    func `each step takes the paths that it announces`(step: DemoStep) async throws {
        let run = try await Self.play([step])

        let sights = try #require(run.plays[0]?.sights)
        #expect(sights.map(\.call) == step.calls)
        for sight in sights {
            #expect(sight.routes == [DemoSight.Route(paths: [sight.call.path], count: sight.call.count)])
            #expect(sight.failures == [])
            #expect(sight.unseen == 0)
        }
        #expect(run.isAsAnnounced)
    }

    @Test(arguments: [(Trace.Path.inline, true), (.offloaded, false)])
    func `a hook that blocks holds its loop only where it stays on it`(path: Trace.Path, holds: Bool) async throws {
        let step = try #require(DemoScript.steps.first { $0.calls.first?.path == path })

        let run = try await Self.play([step])

        let sight = try #require(run.plays[0]?.sights.first)
        #expect(holds ? sight.held.map { $0 >= .milliseconds(200) } == true : sight.held == .zero)
        #expect(sight.threads == (holds ? 0 : 1))
    }

    @Test func `a burst keeps as many threads as the pool has, and none without it`() async throws {
        let step = try #require(DemoScript.steps.first { $0.rounds.count == 2 })

        let sights = try #require(try await Self.play([step]).plays[0]?.sights)

        #expect(sights.map(\.threads) == [0, 10])
        #expect(sights.map(\.times.count) == step.calls.map(\.count))
    }

    @Test func `what was announced wrongly is not taken for seen`() async throws {
        var wrong = try #require(DemoScript.steps.first?.calls.first)
        var missing = wrong
        wrong.path = .pooled
        missing.tool = "no_tool"
        let step = DemoStep(title: "wrong", caption: "", rounds: [[wrong], [missing]], view: .page)

        let run = try await Self.play([step])

        let sights = try #require(run.plays[0]?.sights)
        #expect(sights[0].routes.map(\.paths) == [[.direct]])
        #expect(sights[1].routes.map(\.paths) == [[]])
        #expect(sights[1].failures.count == 1)
        #expect(sights.map(\.isAsAnnounced) == [false, false])
        #expect(!run.isAsAnnounced)
    }

    /// Goes through steps without a screen, against a server as the command `demo` has it.
    private static func play(_ steps: [DemoStep]) async throws -> DemoRun {
        let inspector = Inspector(
            DemoApp.make(store: InMemoryStore()),
            configuration: InspectorConfiguration(server: ServerConfiguration(port: 0)))
        let observatory = inspector.observatory
        let (ports, listening) = AsyncStream<Int>.makeStream()
        let server = inspector.server(watchedFrom: observatory) { listening.yield($0) }
        let group = Inspector.group(of: server, signals: [], patience: .seconds(60))
        return try await withThrowingTaskGroup { tasks in
            var run = DemoRun(steps, pace: .timer(.zero))
            tasks.addTask {
                defer { listening.finish() }
                try await group.run()
            }
            for await port in ports {
                let client = TryClient(url: inspector.url(port: port))
                try await walk(&run, observatory, client)
                await group.triggerGracefulShutdown()
                await client.close()
            }
            try await tasks.waitForAll()
            return run
        }
    }

    private static func walk(_ run: inout DemoRun, _ observatory: Observatory, _ client: TryClient) async throws {
        var log = RequestLog()
        while true {
            log.fold(observatory.recorder.drain().events)
            for case .demo(let news) in client.news.drain() { run.take(news) }
            switch run.tick(WallClock.now, log) {
            case .play(let order): client.perform(.demo(order))
            case .end: return
            case .show, nil: break
            }
            // What comes next comes from other threads.
            try await Task.sleep(for: .milliseconds(2))
        }
    }
}
