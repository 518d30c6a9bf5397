import JSON
import Load
import NIOHTTP1
import Testing

/// What is wrong with a server is told and counted, and ends no run in silence.
@Suite(.timeLimit(.minutes(2))) struct TroubleTests {
    @Test func `a port where nobody listens is refused before anything is sent`() async throws {
        let port = try await KnownServer.serving(.silent) { $0.port }
        let plan = try LoadPlan.of("http://127.0.0.1:\(port)")

        let error = await #expect(throws: LoadError.self) { try await LoadRun(plan).report() }
        #expect(error?.description.contains("nobody listens there") == true)
    }

    @Test func `a host that is not known is named`() async throws {
        let plan = try LoadPlan.of("http://no-such-host.invalid/mcp")

        let error = await #expect(throws: LoadError.self) { try await LoadRun(plan).report() }
        #expect(error == .unknownHost("no-such-host.invalid"))
    }

    @Test func `each address of a name is tried`() async throws {
        try await KnownServer.serving(.queue(service: .zero)) { server in
            // The name may stand for ::1 first, where nobody listens.
            let report = try await LoadRun(.of("http://localhost:\(server.port)/mcp")).report()

            #expect(report.tally.answered == 100)
        }
    }

    @Test func `a run that is cancelled while it connects ends`() async throws {
        try await KnownServer.serving(.mute) { server in
            let run = LoadRun(try .of(server.url) { $0.timeout = .seconds(600) })
            run.cancel()

            await #expect(throws: CancellationError.self) { try await run.report() }
        }
    }

    @Test func `more connections than files may be open are refused`() async throws {
        let plan = try LoadPlan.of("http://127.0.0.1:9/mcp") { $0.connections = 2_000_000_000 }

        let error = await #expect(throws: LoadError.self) { try await LoadRun(plan).report() }
        guard case .tooFewFiles(needed: 2_000_000_128, _) = error else {
            Issue.record("\(String(describing: error))")
            return
        }
    }

    /// A behaviour and the failure that every call of it has to be counted as.
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let behaviour: KnownServer.Behaviour
        let failure: Failure
        var testDescription: String { name }
    }

    private static func answering(
        _ name: String, _ failure: Failure, status: HTTPResponseStatus = .ok, type: String = "application/json",
        _ body: @escaping @Sendable (JSONValue) -> String
    ) -> Case {
        Case(name: name, behaviour: .answer(status: status, type: type, body: body), failure: failure)
    }

    private static let cases: [Case] = [
        Case(name: "noise", behaviour: .noise, failure: .notHTTP),
        answering("garbage", .notJSON) { _ in "<html>" },
        answering("another message", .notRPC) { _ in #"{"hello":1}"# },
        answering("another id", .wrongID) { _ in #"{"jsonrpc":"2.0","id":3,"result":{"content":[]}}"# },
        answering("an error", .error(-32603)) {
            #"{"jsonrpc":"2.0","id":\#($0),"error":{"code":-32603,"message":"no"}}"#
        },
        answering("an error with a status", .error(-32602), status: .badRequest) {
            #"{"jsonrpc":"2.0","id":\#($0),"error":{"code":-32602,"message":"no"}}"#
        },
        answering("a failed tool", .toolError) {
            #"{"jsonrpc":"2.0","id":\#($0),"result":{"content":[{"type":"text","text":"it broke"}],"isError":true}}"#
        },
        answering("a question", .unfinished) {
            #"{"jsonrpc":"2.0","id":\#($0),"result":{"resultType":"input_required","requestState":"x"}}"#
        },
        answering("a status", .status(503), status: .serviceUnavailable, type: "text/plain") { _ in "busy" },
        answering("a stream without a response", .closed, type: "text/event-stream") { _ in ": ping\n\n" },
    ]

    @Test(arguments: cases) func `each kind of wrong answer is counted as what it is`(of: Case) async throws {
        try await KnownServer.serving(of.behaviour) { server in
            let report = try await LoadRun(
                .of(server.url) { plan in
                    plan.extent = .count(12)
                    plan.connections = 2
                }
            ).report()

            #expect(report.tally.failures.byCount.map(\.failure) == [of.failure])
            #expect(report.tally.failures.count == 12)
            #expect(report.tally.answered == 0)
            #expect(report.ending == .completed)
        }
    }

    @Test func `a server that never answers ends the run with what was waited for`() async throws {
        try await KnownServer.serving(.silent) { server in
            let report = try await LoadRun(
                .of(server.url) { plan in
                    plan.timeout = .milliseconds(200)
                    plan.extent = .duration(.milliseconds(700))
                }
            ).report()

            #expect(report.tally.failures.byCount.map(\.failure) == [.timedOut])
            #expect(report.tally.latency.measuredSummary.least >= .milliseconds(199))
        }
    }

    @Test func `so many requests to a server that never answers do not take for ever`() async throws {
        try await KnownServer.serving(.silent) { server in
            let report = try await LoadRun(
                .of(server.url) { plan in
                    plan.timeout = .milliseconds(100)
                    plan.extent = .count(1_000_000)
                }
            ).report()

            #expect(report.ending == .serverSilent)
        }
    }

    @Test(arguments: [Pace.closed(expectedInterval: nil), .open(rate: 500, .constant)])
    func `a server that dies ends the run with a report`(pace: Pace) async throws {
        try await KnownServer.serving(.dies(after: 200)) { server in
            let report = try await LoadRun(
                .of(server.url) { plan in
                    plan.pace = pace
                    plan.extent = .duration(.seconds(60))
                }
            ).report()

            #expect(report.ending == .serverLost)
            #expect(report.tally.answered == 200)
            let kinds = Set(report.tally.failures.byCount.map(\.failure))
            #expect(kinds.isSuperset(of: [.refused]) && kinds.isSubset(of: [.refused, .closed]))
        }
    }

    @Test func `a server that closes each connection is come back to`() async throws {
        try await KnownServer.serving(.closesEach) { server in
            let report = try await LoadRun(.of(server.url) { $0.extent = .count(40) }).report()

            #expect(report.tally.answered == 40)
            #expect(report.tally.failures.count == 0)
            #expect(report.tally.reconnections >= 36)
        }
    }

    @Test func `a run that is cancelled tells of what was done`() async throws {
        try await KnownServer.serving(.queue(service: .milliseconds(2))) { server in
            let run = LoadRun(try .of(server.url) { $0.extent = .duration(.seconds(600)) })
            async let report = run.report()
            while run.progress.answered < 50 { await Task.yield() }
            run.cancel()

            let done = try await report
            #expect(done.ending == .cancelled)
            #expect(done.tally.failures.count == 0)
            #expect(done.tally.abandoned == 4)
            #expect(done.tally.answered >= 50)
            #expect(run.progress.phase == .ended)
        }
    }
}
