import Recording
import Testing
import Trace

@testable import ActingWebInspector
@testable import Interface

@Suite(.timeLimit(.minutes(3)), .serialized) struct LoadClientTests {
    private static func work(_ rhythm: LoadWork.Rhythm = .closed, tool: String = "get_echo") -> LoadWork {
        LoadWork(tool: tool, arguments: #"{"text":"n {i}"}"#, rhythm: rhythm, connections: 2)
    }

    private static func run(
        _ work: LoadWork, mode: ExecutionMode? = nil, length: Duration = .seconds(3_000)
    ) -> LoadOrder {
        .run(LoadRunOrder(id: 3, work: work, mode: mode, length: length, warmUp: .milliseconds(100)))
    }

    /// What a generator tells until it holds.
    private static func news(
        of client: LoadClient, until holds: (LoadNews) -> Bool
    ) async throws -> [LoadNews] {
        var all: [LoadNews] = []
        while true {
            let new = client.news.drain()
            all += new
            if new.contains(where: holds) { return all }
            try await Task.sleep(for: .milliseconds(10))
        }
    }

    /// What a generator tells of a run that is stopped once something has come of it, however long that takes.
    private static func news(
        of client: LoadClient, running order: LoadOrder, until holds: (LoadFigures) -> Bool
    ) async throws -> [LoadNews] {
        client.perform(order)
        let first = try await news(of: client) { news in
            if case .progressed(_, let figures) = news { holds(figures) } else { false }
        }
        client.perform(.stop(3))
        return first + (try await news(of: client, until: isEnd))
    }

    private static func isEnd(_ news: LoadNews) -> Bool {
        if case .ended = news { true } else { false }
    }

    private static func figures(_ news: [LoadNews]) -> LoadFigures? {
        news.compactMap { news -> LoadFigures? in
            guard case .progressed(_, let figures) = news else { return nil }
            return figures
        }.last
    }

    @Test func `a run sends in the mode that is asked for, and tells what came of it`() async throws {
        try await WatchedServer.serving { url, recorder in
            let client = LoadClient(url: url)

            let news = try await Self.news(of: client, running: Self.run(Self.work(), mode: .threadPool)) {
                $0.answered > 0 && $0.perSecond > 0
            }

            #expect(news.last == .ended(3, .stopped))
            let figures = try #require(Self.figures(news))
            #expect(figures.answered > 0)
            #expect(figures.failed == 0)
            #expect(figures.expected == .milliseconds(3_000_100))
            #expect((try #require(figures.measured?.p50)) > .zero)
            #expect(figures.corrected == nil)
            let timeline = try #require(figures.timeline)
            #expect(timeline.slices.reduce(0) { $0 + $1.answered } >= figures.answered)
            let modes = recorder.drain().events.compactMap { event -> ExecutionMode? in
                if case .requestStarted(_, _, _, let mode) = event { mode } else { nil }
            }
            #expect(modes.contains(.threadPool))
            await client.close()
        }
    }

    @Test func `at a rate times count from when requests were due as well`() async throws {
        try await WatchedServer.serving { url, _ in
            let client = LoadClient(url: url)

            let figures = Self.figures(
                try await Self.news(
                    of: client, running: Self.run(Self.work(.open(perSecond: 50, isRandom: true)))
                ) { $0.answered > 0 })

            #expect(figures?.corrected != nil)
            await client.close()
        }
    }

    @Test func `requests that fail are counted by how they did`() async throws {
        try await WatchedServer.serving { url, _ in
            let client = LoadClient(url: url)

            let news = try await Self.news(of: client, running: Self.run(Self.work(tool: "no=such tool"))) {
                $0.failed > 0
            }

            let figures = try #require(Self.figures(news))
            #expect(figures.answered == 0)
            #expect(figures.failed > 0)
            #expect(figures.failures.first?.count == figures.failed)
            await client.close()
        }
    }

    @Test func `a race goes through its turns in their order`() async throws {
        try await WatchedServer.serving { url, recorder in
            let client = LoadClient(url: url)
            let race = RaceOrder(
                id: 4, work: Self.work(), first: .async, second: .misuse, rounds: 2, turn: .seconds(1))
            client.perform(.race(race))

            let news = try await Self.news(of: client, until: Self.isEnd)

            let turns = news.compactMap { news -> RaceTurn? in
                if case .turned(4, let turn) = news { turn } else { nil }
            }
            #expect(turns.map(\.mode) == [.async, .misuse, .misuse, .async])
            #expect(turns.contains { $0.answered > 0 })
            #expect(turns.allSatisfy { $0.failed == 0 && $0.ended > $0.began })
            #expect(zip(turns, turns.dropFirst()).allSatisfy { $0.ended <= $1.began })
            #expect(news.last == .ended(4, .finished))
            await client.close()
        }
    }

    @Test func `a run is stopped long before its time, and tells what was done`() async throws {
        try await WatchedServer.serving { url, _ in
            let client = LoadClient(url: url)
            client.perform(Self.run(Self.work(), length: .seconds(3_000)))
            _ = try await Self.news(of: client) { news in
                if case .progressed(_, let figures) = news { figures.answered > 0 } else { false }
            }

            client.perform(.stop(3))

            let news = try await Self.news(of: client, until: Self.isEnd)
            #expect(news.last == .ended(3, .stopped))
            #expect((Self.figures(news)?.answered ?? 0) > 0)
            await client.close()
        }
    }

    @Test func `where nobody listens it says so`() async throws {
        let client = LoadClient(url: "http://127.0.0.1:1/mcp")
        client.perform(Self.run(Self.work()))

        let news = try await Self.news(of: client, until: Self.isEnd)

        guard case .ended(3, .failed(let reason)) = news.last else {
            Issue.record("\(news)")
            return
        }
        #expect(reason.contains("nobody listens there"))
        await client.close()
    }

    @Test func `it closes though the server never answers`() async throws {
        let server = try await SilentServer()
        let client = LoadClient(url: server.url)
        client.perform(Self.run(Self.work()))
        await server.connected()

        await client.close()

        #expect(client.news.drain() == [.ended(3, .stopped)])
        try await server.close()
    }

    @Test func `what is asked of it when it is closed comes to nothing`() async throws {
        let client = LoadClient(url: "http://127.0.0.1:1/mcp")
        await client.close()

        client.perform(Self.run(Self.work()))
        await client.close()

        #expect(client.news.isEmpty)
    }
}
