import Foundation
import JSON
import Testing

/// `actingweb-inspector load` as people run it, against real servers on both wires.
@Suite(.timeLimit(.minutes(3))) struct LoadCommandTests {
    private static let echo = #"get_echo={"text":"n {i}"}"#

    @Test(arguments: ["session", "stateless"]) func `a served application is asked and answers`(
        wire: String
    ) async throws {
        let program = try ServedProgram(
            "--app", "demo", "--store", "memory", data: FileManager.default.temporaryDirectory)
        defer { program.end() }
        let run = try await ProgramRun.run(
            "--url", program.url, "--tool", Self.echo, "--expect", "get_echo=n {i}", "--wire", wire, "--count", "300",
            "--warm-up", "0s", "--json")

        #expect(run.code == 0, "\(run.errors)")
        let report = try JSONValue(parsing: run.output.trimmingCharacters(in: .newlines))
        #expect(report["wire"]?["name"]?.string == wire)
        #expect(report["requests"]?["answered"] == 300)
        #expect(report["failures"] == [])
    }

    @Test(arguments: [("async", "D"), ("thread-pool", "L"), ("blocking", "L"), ("misuse", "T")])
    func `of a server in this process the report tells the paths`(mode: String, path: String) async throws {
        let run = try await ProgramRun.run(
            "--app", "demo", "--mode", mode, "--tool", Self.echo, "--count", "50", "--connections", "2", "--warm-up",
            "0s", "--json")

        #expect(run.code == 0, "\(run.errors)")
        let report = try JSONValue(parsing: run.output.trimmingCharacters(in: .newlines))
        let calls = report["in_process"]?["calls"]?.array ?? []
        #expect(report["in_process"]?["mode"]?.string == mode)
        #expect(calls.map { $0["path"]?.string } == [path])
        #expect(calls.map { $0["count"] } == [50])
    }

    @Test func `a hook that holds its loop shows as stalls in the report`() async throws {
        let run = try await ProgramRun.run(
            "--app", "demo", "--tool", #"hold={"ms":60}"#, "--count", "6", "--connections", "2", "--warm-up", "0s",
            "--json")

        let report = try JSONValue(parsing: run.output.trimmingCharacters(in: .newlines))
        let stalls = report["in_process"]?["stalls"]
        #expect(stalls?["count"]?.integer ?? 0 >= 6)
        #expect(stalls?["longest_ns"]?.integer ?? 0 >= 60_000_000)
    }

    @Test func `the rate that a server sustains is looked for, and none is found above what it can do`() async throws {
        // Two connections and 20 ms of waiting allow 100 a second.
        let run = try await ProgramRun.run(
            "--app", "demo", "--tool", #"get_io20={"text":"x"}"#, "--connections", "2", "--find-knee", "--rate", "20",
            "--duration", "400ms", "--warm-up", "0s", "--max-failures", "100", "--json")

        #expect(run.code == 0, "\(run.errors)")
        let report = try JSONValue(parsing: run.output.trimmingCharacters(in: .newlines))
        let rates = report["knee"]?["steps"]?.array?.compactMap { $0["rate_per_second"]?.double } ?? []
        #expect(rates.first == 20)
        #expect(rates.count > 1)
        #expect(rates.allSatisfy { $0 <= 400 })
        // A machine that is full sustains less, and may sustain nothing that was tried.
        #expect(report["knee"]?["sustained"]?["rate_per_second"]?.double ?? 0 <= 100)
    }

    @Test func `what is sent while the rate rises is not counted`() async throws {
        let run = try await ProgramRun.run(
            "--app", "demo", "--tool", Self.echo, "--rate", "100", "--ramp", "500ms", "--warm-up", "0s", "--count",
            "20", "--json")

        #expect(run.code == 0, "\(run.errors)")
        let report = try JSONValue(parsing: run.output.trimmingCharacters(in: .newlines))
        #expect(report["requests"]?["answered"] == 20)
        #expect(report["requests"]?["warm_up"]?.integer ?? 0 > 0)
    }

    @Test func `failures are told in words and by the exit code`() async throws {
        let arguments = ["--app", "demo", "--tool", "fail", "--count", "20", "--warm-up", "0s"]
        let run = try await ProgramRun.run(arguments)
        let lenient = try await ProgramRun.run(arguments + ["--max-failures", "100"])

        #expect(run.code == 2)
        #expect(run.output.contains("tool-error"))
        #expect(run.output.contains("this tool always fails"))
        #expect(lenient.code == 0)
    }

    @Test func `a server that is not there is a reason not to begin`() async throws {
        let run = try await ProgramRun.run("--url", "http://127.0.0.1:9/mcp", "--tool", "x")

        #expect(run.code == 1)
        #expect(run.output.isEmpty)
        #expect(run.errors.contains("http://127.0.0.1:9/mcp: nobody listens there: the connection was refused"))
    }

    @Test func `SIGINT ends the run with a report of what was done`() async throws {
        let run = try await ProgramRun.run(
            "--app", "demo", "--tool", Self.echo, "--duration", "600s", "--warm-up", "0s", "--json",
            isInterrupted: true)

        #expect(run.code == 130)
        let report = try JSONValue(parsing: run.output.trimmingCharacters(in: .newlines))
        #expect(report["ending"] == "cancelled")
        #expect(report["failures"] == [])
    }

    @Test(arguments: [
        (["--tool", "x"], "Say where to send"), (["--url", "x", "--tool", "x"], "is no URL"),
        (["--app", "demo"], "there is nothing to ask for"),
        (["--app", "demo", "--tool", #"x={"a":"{y}"}"#], "{y} at character 7 stands for nothing"),
        (["--app", "demo", "--tool", "x", "--weight", "y=2"], "names nothing"),
        (["--app", "demo", "--tool", "x", "--rate", "0"], "--rate must be from"),
        (["--app", "demo", "--tool", "x", "--poisson"], "--poisson needs"),
        (["--app", "demo", "--tool", "x", "--duration", "1s", "--count", "1"], "exclude each other"),
        (["--app", "demo", "--tool", "x", "--header", "nonsense"], "--header must be like"),
        (["--url", "http://127.0.0.1:9/mcp", "--tool", "x", "--mode", "blocking"], "--mode says how --app is served"),
        (["--url", "http://127.0.0.1:9/mcp", "--tool", "x", "--loops", "1"], "--loops says how --app is served"),
    ])
    func `a mistake on the command line is told before anything is sent`(
        arguments: [String], words: String
    ) async throws {
        let run = try await ProgramRun.run(arguments)

        #expect(run.code == 64)
        #expect(run.errors.contains(words), "\(run.errors)")
    }

    @Test func `the schema of the report can be had`() async throws {
        let run = try await ProgramRun.run("--schema")

        #expect(run.code == 0)
        let schema = try JSONValue(parsing: run.output.trimmingCharacters(in: .newlines))
        #expect(schema["properties"]?["latency"] != nil)
    }
}
