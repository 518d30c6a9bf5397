import Foundation
import JSON
import Testing

/// `actingweb-inspector bench` as people run it: how it begins, and how it ends before its time.
@Suite(.serialized, .timeLimit(.minutes(3))) struct BenchCommandTests {
    static let short = ["--quick", "--rounds", "1", "--duration", "1s"]

    static func bench(
        _ arguments: String..., isInterrupted: Bool = false
    ) async throws -> (run: ProgramRun, report: JSONValue) {
        let run = try await ProgramRun.run(short + arguments + ["--json"], of: "bench", isInterrupted: isInterrupted)
        return (run, try JSONValue(parsing: run.output.trimmingCharacters(in: .newlines)))
    }

    static func row(_ name: String, of report: JSONValue) throws -> JSONValue {
        let rows = report["experiments"]?.array?.flatMap { $0["rows"]?.array ?? [] } ?? []
        return try #require(rows.first { $0["name"]?.string == name })
    }

    @Test func `SIGINT ends it with what there is`() async throws {
        let (run, report) = try await Self.bench("--rows", "memory", "--duration", "600s", isInterrupted: true)

        #expect(run.code == 130)
        #expect(report["is_interrupted"] == true)
        #expect(try Self.row("memory", of: report)["verdict"] == "unasked")
    }

    @Test func `a server that dies has its row say so`() async throws {
        let bench = try RunningBench("--rows", "memory", "--duration", "600s", "--json")
        defer { bench.kill(SIGKILL) }
        let server = try #require(try await bench.server())
        Foundation.kill(server, SIGKILL)

        let (code, output) = await bench.end()
        #expect(code == 1)
        let report = try JSONValue(parsing: output.trimmingCharacters(in: .newlines))
        let reason = try Self.row("memory", of: report)["reason"]?.string ?? ""
        #expect(reason.contains("signal 9"), "\(reason)")
    }

    @Test func `no server outlives a bench that is killed`() async throws {
        let bench = try RunningBench("--rows", "memory", "--duration", "600s", "--json")
        let server = try #require(try await bench.server())
        bench.kill(SIGKILL)

        #expect(await RunningBench.isGone(server))
    }

    @Test(arguments: [
        (["--rows", "nothing"], "nothing"), (["--rows", "echo,"], "echo,"), (["--rounds", "0"], "--rounds must be"),
        (["--duration", "1ms"], "--duration must be"), (["--peer", "x"], "--peer must be like NAME=URL"),
        (["--peer", "a=nonsense"], "is no URL"), (["--peer-header", "a=B: c"], "which no --peer does"),
        (["--rows", "io20", "--peer", "a=http://127.0.0.1:9"], "which --rows leaves out"),
        (["--json", "--markdown"], "--markdown"),
    ])
    func `a mistake on the command line is told before anything is measured`(
        arguments: [String], words: String
    ) async throws {
        let run = try await ProgramRun.run(arguments, of: "bench")

        #expect(run.code == 64)
        #expect(run.errors.contains(words), "\(run.errors)")
    }
}
