import Bench
import Foundation
import Load
import Testing

/// Benches of servers that are scripts in front of a bare handler.
@Suite(.timeLimit(.minutes(2))) struct RunTests {
    private static func plan(kind: Experiment.Kind = .serving, _ contenders: Contender...) -> BenchPlan {
        let names = contenders.map(\.name)
        let rows = [BenchRow("ratio", "a ratio", .ratio(names[0], to: names.last ?? ""))]
        let experiment = Experiment(
            .echo, "echo", kind: kind, tool: "get_echo", connections: 2, contenders: contenders, rows: rows)
        return BenchPlan([experiment], rounds: 3, length: .seconds(1))
    }

    private static let own = Contender("own", .own([]))

    @Test(arguments: [Experiment.Kind.serving, .ageing(requests: 50), .starting])
    func `each has a turn in each round`(kind: Experiment.Kind) async throws {
        try await BareServer.with { server in
            let script = try Script("echo listening on \(server.url); cat >/dev/null")
            let results = await BenchRun(Self.plan(kind: kind, Self.own, .bare), program: script.path).results()

            #expect(results.first?.contenders.map(\.trouble) == [nil, nil])
            #expect(results.first?.contenders.map(\.turns.count) == [3, 3])
            #expect(results.first?.contenders.flatMap(\.turns).allSatisfy { $0.answered > 0 } == true)
            #expect(results.first?.rows().first?.values.count == 3)
        }
    }

    @Test func `a peer is measured where it is`() async throws {
        try await BareServer.with { server in
            let peer = Contender("peer", .peer(url: server.url, headers: []))
            let results = await BenchRun(Self.plan(peer, peer), program: "/nonexistent").results()

            #expect(results.first?.contenders.first?.trouble == nil)
            #expect(results.first?.contenders.first?.turns.count == 3)
        }
    }

    @Test(arguments: [
        ("echo it is broken >&2; exit 3", "ended with status 3 before it listened: it is broken"),
        ("kill -9 $$", "was ended by signal 9 before it listened"),
        ("echo hello; cat >/dev/null", "did not say where it listens, but \"hello\""),
        ("echo listening on http://127.0.0.1:9/mcp; cat >/dev/null", "nobody listens there"),
        ("echo listening on http://127.0.0.1:9/mcp; exit 4", "nobody listens there"),
    ])
    func `a server that does not serve has its row say so, and others are measured`(
        lines: String, words: String
    ) async throws {
        try await BareServer.with { server in
            let script = try Script(lines)
            let peer = Contender("peer", .peer(url: server.url, headers: []))
            let results = await BenchRun(Self.plan(Self.own, peer), program: script.path).results()

            #expect(results.first?.contenders.last?.turns.count == 3)
            let verdict = results.first?.rows().first?.verdict
            #expect(verdict?.name == "failed")
            #expect(verdict?.reason?.contains(words) == true, "\(verdict?.reason ?? "")")
        }
    }

    @Test func `ended while a server starts it keeps the rounds that it has`() async throws {
        try await BareServer.with { server in
            // The start of the third round hangs.
            let marks = FileManager.default.temporaryDirectory.appending(path: "starts-\(UUID().uuidString)")
            defer { try? FileManager.default.removeItem(at: marks) }
            let script = try Script(
                "echo x >>'\(marks.path)'; [ $(wc -l <'\(marks.path)') -gt 2 ] && exec sleep 60; "
                    + "echo listening on \(server.url); cat >/dev/null")
            let run = BenchRun(Self.plan(kind: .starting, Self.own), program: script.path)
            // Awaited below.
            let measuring = Task { await run.report() }
            while (try? String(contentsOf: marks, encoding: .utf8))?.count ?? 0 < 6 {
                try await Task.sleep(for: .milliseconds(10))
            }
            measuring.cancel()
            let report = await measuring.value

            #expect(report.isInterrupted)
            #expect(report.results.first?.contenders.first?.trouble == nil)
            #expect(report.results.first?.contenders.first?.turns.count == 2)
        }
    }

    @Test func `a server that takes too long to listen is ended, and said to have`() async throws {
        let script = try Script("exec sleep 60")

        await #expect(throws: ChildFailed.tooLate(.milliseconds(200))) {
            _ = try await ChildServer.start([script.path], within: .milliseconds(200))
        }
    }

    @Test func `a program that is not there has its row say so`() async {
        let results = await BenchRun(Self.plan(Self.own, .bare), program: "/nonexistent").results()

        #expect(
            results.first?.contenders.first?.trouble?.hasPrefix("the server's process could not be started") == true)
    }

    @Test func `ended early it has what there is`() async throws {
        try await BareServer.with { server in
            let peer = Contender("peer", .peer(url: server.url, headers: []))
            var plan = Self.plan(peer, peer)
            plan.length = .seconds(600)
            let (turns, told) = AsyncStream<Int>.makeStream()
            let run = BenchRun(plan, program: "") { told.yield($0.turn) }
            // Awaited below.
            let measuring = Task { await run.report() }
            for await turn in turns where turn == 1 { break }
            measuring.cancel()
            let report = await measuring.value

            #expect(report.isInterrupted)
            #expect(report.exitCode == 130)
            #expect(report.results.first?.contenders.first?.turns == [])
            #expect(report.results.first?.contenders.first?.trouble == nil)
        }
    }
}
