import ArgumentParser
import Bench
import Foundation
import Load
import Trace

/// What the screen costs: to open, while nothing happens, and while the server is as busy as it can be.
struct ScreenBenchmark: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "screen",
        abstract: "Start to the first frame, an idle screen, and throughput with the screen open against serve.",
        discussion: """
            The goals: 150 ms to the first frame, 1 % of a core while nothing happens, and 5 % of the throughput of
            get_echo with 64 connections. Build the inspector first: swift build -c release --product
            actingweb-inspector. Terminals are made by the command script.
            """)

    @Option(help: "The path of the inspector; where it is not said, the one beside this program.")
    var program: String?

    @Option(help: "How often each is done.")
    var rounds = 5

    @Option(help: "How long a turn under load takes, in whole seconds.")
    var seconds = 2

    @Option(help: "How long an idle screen is looked at, in whole seconds.")
    var idle = 10

    @Option(help: "How many columns the screen has.")
    var columns = 200

    @Option(help: "How many rows the screen has.")
    var rows = 60

    func run() async throws {
        let program = try program ?? Self.neighbour()
        print("a screen of \(columns)×\(rows), \(rounds) times each")
        try open(program)
        try await rest(program)
        try await serve(program)
    }

    private func open(_ program: String) throws {
        let times = try (0..<rounds).map { _ in
            let screen = try ScreenProcess.open(program, columns: columns, rows: rows)
            defer { screen.end() }
            return screen.opening.milliseconds
        }
        let (median, low, high) = times.summary
        print("to the first frame   \(median.short) ms (\(low.short)–\(high.short))")
    }

    private func rest(_ program: String) async throws {
        let screen = try ScreenProcess.open(program, columns: columns, rows: rows)
        defer { screen.end() }
        try await Task.sleep(for: .seconds(2))
        guard let before = screen.processorTime else { return print("the system does not tell processor times") }
        let drawnBefore = screen.drawnBytes
        try await Task.sleep(for: .seconds(idle))
        guard let after = screen.processorTime else { return print("the system does not tell processor times") }
        let share = (after - before).seconds / Double(max(1, idle)) * 100
        print("idle for \(idle) s        \(share.short) % of a core, \(screen.drawnBytes - drawnBefore) bytes drawn")
    }

    private func serve(_ program: String) async throws {
        let screen = try ScreenProcess.open(program, columns: columns, rows: rows)
        defer { screen.end() }
        let plain = try await ChildServer.start(Contender("serve", .own([])).command(program) ?? [])
        let loops = [plain.url, screen.url].map { ClosedLoop(url: $0, connections: 64, tool: "get_echo") }
        for loop in loops { _ = try await loop.run(for: .seconds(1)) }
        var rates: [[Double]] = [[], []]
        for round in 0..<rounds {
            for turn in round.isMultiple(of: 2) ? [0, 1] : [1, 0] {
                rates[turn].append(try await loops[turn].run(for: .seconds(seconds)).throughput)
            }
        }
        await plain.end()
        let (without, with) = (rates[0].summary, rates[1].summary)
        print("serve                \(without.median.short)/s (\(without.low.short)–\(without.high.short))")
        print("with the screen      \(with.median.short)/s (\(with.low.short)–\(with.high.short))")
        let ratio = zip(rates[1], rates[0]).map { $0 / $1 }.summary
        print("ratio within rounds  \(ratio.median.short) (\(ratio.low.short)–\(ratio.high.short))")
    }

    private static func neighbour() throws -> String {
        let here = URL(filePath: CommandLine.arguments.first ?? "").deletingLastPathComponent()
        let program = here.appending(path: "actingweb-inspector").path
        guard FileManager.default.isExecutableFile(atPath: program) else {
            throw ValidationError(
                "there is no inspector at \(program): swift build -c release --product actingweb-inspector makes it")
        }
        return program
    }
}
