import ArgumentParser

/// Measures this package on the machine at hand; each benchmark compares within one run.
@main
struct BenchmarksCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "benchmarks",
        abstract: "Measures the package on this machine. Build it with -c release.",
        subcommands: [
            OverheadBenchmark.self, InFlightBenchmark.self, JSONBenchmark.self,
            StoreBenchmark.self, FramesBenchmark.self, ScreenBenchmark.self, CeilingBenchmark.self,
        ]
    )
}
