import Foundation
import JSON
import JSONSchema
import Testing

/// `actingweb-inspector bench` as people run it, with turns too few to say anything about a server.
@Suite(.serialized, .timeLimit(.minutes(3))) struct BenchCommandTests {
    private static let short = ["--quick", "--rounds", "1", "--seconds", "1s"]

    private static func bench(
        _ arguments: String..., isInterrupted: Bool = false
    ) async throws -> (run: LoadProgram, report: JSONValue) {
        let run = try await LoadProgram.run(short + arguments + ["--json"], of: "bench", isInterrupted: isInterrupted)
        return (run, try JSONValue(parsing: run.output.trimmingCharacters(in: .newlines)))
    }

    private static func row(_ name: String, of report: JSONValue) throws -> JSONValue {
        let rows = report["experiments"]?.array?.flatMap { $0["rows"]?.array ?? [] } ?? []
        return try #require(rows.first { $0["name"]?.string == name })
    }

    @Test func `servers are measured by turns, and the report fits its schema`() async throws {
        let (run, report) = try await Self.bench("--rows", "start,echo")
        let schema = try await LoadProgram.run(["--schema"], of: "bench")

        #expect(run.errors.contains("Ctrl-C ends it"))
        let parsed = try JSONValue(parsing: schema.output.trimmingCharacters(in: .newlines))
        #expect(try Schema(compiling: parsed).faults(in: report).map(\.description) == [])
        #expect(report["experiments"]?.array?.map { $0["name"] } == ["echo", "start"])
        let servers = report["experiments"]?[0]?["servers"]?.array ?? []
        #expect(servers.count == 4)
        #expect(servers.allSatisfy { $0["turns"]?[0]?["answered"]?.integer ?? 0 > 0 })
        #expect(servers.allSatisfy { $0["turns"]?[0]?["resident_bytes"]?.integer ?? 0 > 1_000_000 })
        #expect(try Self.row("echo-bare", of: report)["values"]?.array?.count == 1)
        #expect(try Self.row("echo-mcp", of: report)["verdict"] == "unasked")
        #expect(try Self.row("start", of: report)["values"]?.array?.count == 1)
    }

    @Test func `a debug build says that its figures mean nothing`() async throws {
        let run = try await LoadProgram.run(Self.short + ["--rows", "start"], of: "bench")
        let table = try await LoadProgram.run(Self.short + ["--rows", "start", "--markdown"], of: "bench")

        #if DEBUG
            #expect(run.code == 0)
            #expect(run.output.contains("DEBUG BUILD"))
        #endif
        #expect(run.output.contains("from the start of the process to its first answer"))
        #expect(table.output.contains("| What | Measured | Range | Goal | |"))
    }

    @Test func `the server is asked on the path that its row names`() async throws {
        let (run, report) = try await Self.bench("--rows", "sync,echo-modes,response")

        #expect(run.code == 0 || run.code == 2, "\(run.errors)")
        for name in ["sync-offload", "echo-modes", "response", "response-blocking", "response-misuse"] {
            #expect(try Self.row(name, of: report)["values"]?.array?.count == 1)
        }
        // On the loop itself, calls that block it for 20 ms go one after the other: 50 a second.
        let inline = try #require(report["experiments"]?.array?.first { $0["name"] == "sync" })["servers"]?[1]?["turns"]
        #expect(inline?[0]?["throughput_per_second"]?.double ?? 1_000 <= 100)
    }

    @Test func `a peer that is not there has its row say so, and the others are measured`() async throws {
        let (run, report) = try await Self.bench("--rows", "echo", "--peer", "mcp=http://127.0.0.1:9/mcp")

        #expect(run.code == 1)
        let row = try Self.row("echo-mcp", of: report)
        #expect(row["verdict"] == "failed")
        #expect(row["reason"]?.string?.contains("nobody listens there") == true)
        #expect(try Self.row("echo-bare", of: report)["values"]?.array?.count == 1)
    }

    @Test func `a peer with wrong answers is not judged`() async throws {
        let program = try ServedProgram(
            "--app", "memory", "--store", "memory", data: FileManager.default.temporaryDirectory)
        defer { program.end() }
        let (run, report) = try await Self.bench("--rows", "echo", "--peer", "mcp=\(program.url)")

        #expect(run.code == 1)
        let row = try Self.row("echo-mcp", of: report)
        #expect(row["verdict"] == "failed")
        #expect(row["reason"]?.string?.contains("requests failed") == true)
    }

    @Test func `SIGINT ends it with what there is`() async throws {
        let (run, report) = try await Self.bench("--rows", "memory", "--seconds", "600s", isInterrupted: true)

        #expect(run.code == 130)
        #expect(report["is_interrupted"] == true)
    }

    @Test func `a server that dies has its row say so`() async throws {
        let bench = try RunningBench("--rows", "memory", "--seconds", "600s", "--json")
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
        let bench = try RunningBench("--rows", "memory", "--seconds", "600s", "--json")
        let server = try #require(try await bench.server())
        bench.kill(SIGKILL)

        #expect(await RunningBench.isGone(server))
    }

    @Test(arguments: [
        (["--rows", "nothing"], "nothing"), (["--rows", "echo,"], "echo,"), (["--rounds", "0"], "--rounds must be"),
        (["--seconds", "1ms"], "--seconds must be"), (["--peer", "x"], "--peer must be like NAME=URL"),
        (["--peer", "a=nonsense"], "is no URL"), (["--peer-header", "a=B: c"], "which no --peer does"),
        (["--rows", "io20", "--peer", "a=http://127.0.0.1:9"], "which --rows leaves out"),
        (["--json", "--markdown"], "--markdown"),
    ])
    func `a mistake on the command line is told before anything is measured`(
        arguments: [String], words: String
    ) async throws {
        let run = try await LoadProgram.run(arguments, of: "bench")

        #expect(run.code == 64)
        #expect(run.errors.contains(words), "\(run.errors)")
    }
}
