import JSON
import JSONSchema
import Load
import NIOHTTP1
import Testing

@Suite(.timeLimit(.minutes(2))) struct ReportTests {
    private func report(_ change: (inout LoadPlan) -> Void) async throws -> LoadReport {
        try await KnownServer.serving(.queue(service: .microseconds(200))) { server in
            try await LoadRun(.of(server.url, change)).report()
        }
    }

    @Test func `every report fits the schema that describes it`() async throws {
        let schema = try Schema(compiling: LoadReportSchema.json)
        let closed = try await report { $0.pace = .closed(expectedInterval: .milliseconds(1)) }
        var open = try await report { $0.pace = .open(rate: 2_000, .poisson) }
        var server = ServerEvidence(mode: "async")
        server.calls = [.init(hook: "h", path: "D", count: 1, raised: 0, p50: .zero, p99: .zero, held: .seconds(1))]
        server.ownCost = 0.1
        server.pools = [.init(name: "hooks", size: 1, mostQueued: 0, longestWait: .zero)]
        open.server = server
        let failed = try await KnownServer.serving(.dies(after: 3)) { try await LoadRun(.of($0.url)).report() }
        let knee = try await KnownServer.serving(.queue(service: .milliseconds(2))) { server in
            let plan = try LoadPlan.of(server.url) { $0.extent = .duration(.milliseconds(100)) }
            return try await LoadRun(plan, search: LoadRun.Search(firstRate: 300)).report()
        }

        for report in [closed, open, failed, knee] {
            let written = try JSONValue(parsing: report.json.encoded())
            #expect(schema.faults(in: written).map(\.description) == [])
        }
        #expect(failed.json["failures"]?.array?.isEmpty == false)
        #expect(knee.json["knee"]?["steps"]?.array?.isEmpty == false)
    }

    @Test func `requests of the warm-up are sent and not counted`() async throws {
        let report = try await report { plan in
            plan.warmUp = .milliseconds(300)
            plan.extent = .count(50)
        }
        #expect(report.tally.warmUp > 0)
        #expect(report.tally.sent == 50 && report.tally.answered == 50)
    }

    @Test(arguments: [1, 2, 3]) func `so many requests are so many, whatever the threads`(threads: Int) async throws {
        for pace in [Pace.closed(expectedInterval: nil), .open(rate: 5_000, .poisson)] {
            let report = try await report { plan in
                plan.threads = threads
                plan.connections = 5
                plan.pace = pace
                plan.extent = .count(101)
            }
            #expect(report.tally.answered == 101)
            #expect(report.ending == .completed)
        }
    }

    @Test func `the lines say what a reader looks for`() async throws {
        let report = try await report { $0.pace = .open(rate: 1_000, .constant) }
        let text = report.lines.joined(separator: "\n")

        #expect(text.contains("open loop at 1000.00/s, 4 connections"))
        #expect(text.contains("100 sent, 100 answered well, 0 failed"))
        #expect(text.contains("from when due"))
        #expect(text.contains("generator"))
    }

    @Test func `what a server says cannot move the cursor`() async throws {
        let report = try await KnownServer.serving(
            .answer(status: .ok, type: "text/plain", body: { _ in "\u{1B}[2Jgone\r\n" })
        ) { try await LoadRun(.of($0.url)).report() }

        #expect(report.lines.allSatisfy { $0.unicodeScalars.allSatisfy { $0.value >= 0x20 } })
        #expect(report.lines.contains { $0.contains("·[2Jgone··") })
    }
}
