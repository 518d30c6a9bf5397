import Foundation
import JSON
import JSONSchema
import TestSupport
import Testing

/// What `actingweb-inspector bench` measures, with turns too few to say anything about a server.
///
/// On a machine that does something else its servers may not answer within such a turn.
@Suite(.enabled(if: QuietMachine.isPromised, "other tests share the machine"), .serialized, .timeLimit(.minutes(3)))
struct BenchMeasuringTests {
    @Test func `servers are measured by turns, and the report fits its schema`() async throws {
        let (run, report) = try await BenchCommandTests.bench("--rows", "start,echo")
        let schema = try await ProgramRun.run(["--schema"], of: "bench")

        #expect(run.errors.contains("Ctrl-C ends it"))
        let parsed = try JSONValue(parsing: schema.output.trimmingCharacters(in: .newlines))
        #expect(try Schema(compiling: parsed).faults(in: report).map(\.description) == [])
        #expect(report["experiments"]?.array?.map { $0["name"] } == ["echo", "start"])
        let servers = report["experiments"]?[0]?["servers"]?.array ?? []
        #expect(servers.count == 4)
        #expect(servers.allSatisfy { $0["turns"]?[0]?["answered"]?.integer ?? 0 > 0 })
        #expect(servers.allSatisfy { $0["turns"]?[0]?["resident_bytes"]?.integer ?? 0 > 1_000_000 })
        #expect(try BenchCommandTests.row("echo-bare", of: report)["values"]?.array?.count == 1)
        #expect(try BenchCommandTests.row("echo-mcp", of: report)["verdict"] == "unasked")
        #expect(try BenchCommandTests.row("start", of: report)["values"]?.array?.count == 1)
    }

    @Test func `a debug build says that its figures mean nothing`() async throws {
        let run = try await ProgramRun.run(BenchCommandTests.short + ["--rows", "start"], of: "bench")
        let table = try await ProgramRun.run(BenchCommandTests.short + ["--rows", "start", "--markdown"], of: "bench")

        #if DEBUG
            #expect(run.code == 0)
            #expect(run.output.contains("DEBUG BUILD"))
        #endif
        #expect(run.output.contains("from the start of the process to its first answer"))
        #expect(table.output.contains("| What | Measured | Range | Goal | |"))
    }

    @Test func `the server is asked on the path that its row names`() async throws {
        let (run, report) = try await BenchCommandTests.bench("--rows", "sync,echo-modes,response")

        #expect(run.code == 0 || run.code == 2, "\(run.errors)")
        for name in ["sync-offload", "echo-modes", "response", "response-blocking", "response-misuse"] {
            #expect(try BenchCommandTests.row(name, of: report)["values"]?.array?.count == 1)
        }
        // On the loop itself, calls that block it for 20 ms go one after the other: 50 a second.
        let inline = try #require(report["experiments"]?.array?.first { $0["name"] == "sync" })["servers"]?[1]?["turns"]
        #expect(inline?[0]?["throughput_per_second"]?.double ?? 1_000 <= 100)
    }

    @Test func `a peer that is not there has its row say so, and the others are measured`() async throws {
        let (run, report) = try await BenchCommandTests.bench("--rows", "echo", "--peer", "mcp=http://127.0.0.1:9/mcp")

        #expect(run.code == 1)
        let row = try BenchCommandTests.row("echo-mcp", of: report)
        #expect(row["verdict"] == "failed")
        #expect(row["reason"]?.string?.contains("nobody listens there") == true)
        #expect(try BenchCommandTests.row("echo-bare", of: report)["values"]?.array?.count == 1)
    }

    @Test func `a peer with wrong answers is not judged`() async throws {
        let program = try ServedProgram(
            "--app", "memory", "--store", "memory", data: FileManager.default.temporaryDirectory)
        defer { program.end() }
        let (run, report) = try await BenchCommandTests.bench("--rows", "echo", "--peer", "mcp=\(program.url)")

        #expect(run.code == 1)
        let row = try BenchCommandTests.row("echo-mcp", of: report)
        #expect(row["verdict"] == "failed")
        #expect(row["reason"]?.string?.contains("requests failed") == true)
    }
}
