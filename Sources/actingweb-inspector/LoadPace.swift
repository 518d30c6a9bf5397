import ArgumentParser
import Load

/// How much load there is, and for how long.
struct LoadPace: ParsableArguments {
    @Option(help: "How many connections; with --rate, the most that wait at a time. (default: 16, with --rate 64)")
    var connections: Int?

    @Option(help: ArgumentHelp("Requests a second that are due, whether or not answers come.", valueName: "per second"))
    var rate: Double?

    @Flag(help: "With --rate: as independent users send them, instead of evenly.")
    var poisson = false

    @Option(help: ArgumentHelp("How long to measure. (default: 10s, with --find-knee 3s a step)", valueName: "time"))
    var duration: DurationArgument?

    @Option(help: "How many requests to measure, instead of --duration.")
    var count: Int?

    @Option(help: ArgumentHelp("How long to send before anything is counted.", valueName: "time"))
    var warmUp = DurationArgument(.seconds(1))

    @Option(help: ArgumentHelp("Before that: how long the rate rises, or connections join.", valueName: "time"))
    var ramp = DurationArgument(.zero)

    @Flag(help: "Look for the highest rate that the server sustains, beginning with --rate or 100.")
    var findKnee = false

    @Option(
        help: ArgumentHelp(
            "With --find-knee: the longest 99th percentile. (default: ten times that of the lightest step)",
            valueName: "time"))
    var kneeP99: DurationArgument?

    @Option(
        help: ArgumentHelp(
            "In a closed loop: correct response times as if each connection asked this often.", valueName: "time"))
    var expectedInterval: DurationArgument?

    @Option(help: ArgumentHelp("How long an answer may take.", valueName: "time"))
    var timeout = DurationArgument(.seconds(10))

    @Option(help: "What random values, choices and arrivals depend on.")
    var seed: UInt64 = 1

    @Option(help: "How many threads send.")
    var threads = 1

    /// - Throws: `ValidationError` for the first mistake.
    func check() throws {
        try checkRange("--connections", connections, 1...1_000_000)
        try checkRange("--count", count, 1...1_000_000_000)
        try checkRange("--threads", threads, 1...64)
        if let rate, !(0.1...1_000_000).contains(rate) {
            throw ValidationError("--rate must be from 0.1 to 1000000; it is \(rate).")
        }
        guard count == nil || duration == nil else {
            throw ValidationError("--duration and --count exclude each other.")
        }
        guard !poisson || rate != nil || findKnee else {
            throw ValidationError("--poisson needs --rate or --find-knee.")
        }
        guard !findKnee || count == nil else { throw ValidationError("--find-knee needs --duration, not --count.") }
        guard kneeP99 == nil || findKnee else { throw ValidationError("--knee-p99 needs --find-knee.") }
        guard expectedInterval == nil || (rate == nil && !findKnee) else {
            throw ValidationError("--expected-interval is for a closed loop; with a rate, times count from when due.")
        }
        let leastTimes: [(name: String, time: DurationArgument?, least: Duration)] = [
            ("--duration", duration, .milliseconds(10)), ("--timeout", timeout, .milliseconds(1)),
            ("--expected-interval", expectedInterval, .microseconds(100)), ("--knee-p99", kneeP99, .microseconds(1)),
        ]
        for (name, time, least) in leastTimes {
            if let time, time.duration < least {
                throw ValidationError("\(name) must be at least \(DurationArgument(least).defaultValueDescription).")
            }
        }
        guard timeout.duration <= .seconds(3_600) else { throw ValidationError("--timeout must be at most 1h.") }
    }

    private func checkRange(_ name: String, _ value: Int?, _ range: ClosedRange<Int>) throws {
        guard let value, !range.contains(value) else { return }
        throw ValidationError("\(name) must be from \(range.lowerBound) to \(range.upperBound); it is \(value).")
    }

    /// Puts the options into a plan.
    func apply(to plan: inout LoadPlan) {
        let isOpen = rate != nil || findKnee
        plan.pace =
            isOpen
            ? .open(rate: rate ?? 100, poisson ? .poisson : .constant)
            : .closed(expectedInterval: expectedInterval?.duration)
        plan.connections = connections ?? (isOpen ? 64 : 16)
        plan.extent =
            count.map { .count($0) } ?? .duration(duration?.duration ?? .seconds(findKnee ? 3 : 10))
        plan.warmUp = warmUp.duration
        plan.ramp = ramp.duration
        plan.timeout = timeout.duration
        plan.seed = seed
        plan.threads = threads
    }

    /// The search for the knee; `nil` where none was asked for.
    var search: LoadRun.Search? {
        guard findKnee else { return nil }
        var limits = KneeSearch.Limits()
        limits.p99 = kneeP99?.duration
        return LoadRun.Search(firstRate: rate ?? 100, limits: limits)
    }
}
