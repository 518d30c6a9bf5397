extension BenchPlan {
    /// The experiments that go with the package's goals.
    ///
    /// - Parameters:
    ///   - names: which of them.
    ///   - peers: servers of others, for the experiment `echo`.
    ///   - isQuick: for a first look: memory is looked at after few requests and not judged.
    /// - Returns: the experiments in their order.
    package static func standard(
        _ names: [ExperimentName] = ExperimentName.allCases, peers: [Peer] = [], isQuick: Bool = false
    ) -> [Experiment] {
        ExperimentName.allCases.filter(names.contains).map { name in
            switch name {
            case .echo: echo(peers)
            case .io20: io20
            case .response: response
            case .echoModes: echoModes
            case .sync: sync
            case .memory: memory(isQuick: isQuick)
            case .start: start
            }
        }
    }

    /// What the throughput of `get_echo` should be as a multiple of these peers'.
    package static let peerGoals = ["mcp": 20.0, "actingweb": 50.0]

    /// The levels of observation that `spans` stands beside.
    private static let levels = ["off", "payloads"]

    /// What peers cannot be called, lest they be taken for it: servers of the program's own, and what the names of rows
    /// have behind `echo-`.
    static let ownNames = Set(echo([]).contenders.map(\.name) + levels + ["bare", "modes"])

    private static func echo(_ peers: [Peer]) -> Experiment {
        let spans = Contender.direct()
        let others = peers.map { Contender($0.name, .peer(url: $0.url, headers: $0.headers)) }
        let absent = peerGoals.keys.filter { name in !peers.contains { $0.name == name } }
        let against = { (name: String) in
            BenchRow(
                "echo-\(name)", "async, spans, against \(name)", .ratio(spans.name, to: name),
                goal: peerGoals[name].map { .atLeast($0) })
        }
        return Experiment(
            .echo, "get_echo, 64 connections", tool: "get_echo", connections: 64,
            contenders: [spans, .bare] + levels.map { .direct(observing: $0) } + others,
            rows: [
                BenchRow(
                    "echo-bare", "async, spans, against a bare SwiftNIO handler",
                    .ratio(spans.name, to: Contender.bare.name), goal: .atLeast(0.6))
            ]
                + levels.map { level in
                    let other = Contender.direct(observing: level).name
                    return BenchRow("echo-\(level)", "async, spans, against \(other)", .ratio(spans.name, to: other))
                } + (peers.map(\.name) + absent.sorted()).map(against))
    }

    private static let io20: Experiment = {
        let (direct, pool) = (Contender.direct(), Contender.mode("thread-pool"))
        return Experiment(
            .io20, "get_io20, 256 connections", tool: "get_io20", connections: 256, contenders: [direct, pool],
            rows: [
                BenchRow(
                    "io20-limit", "async, of 256 / 20 ms = 12,800/s", .share(direct.name, of: 12_800),
                    goal: .atLeast(0.95)),
                BenchRow(
                    "io20-modes", "async, against thread-pool with 10 workers", .ratio(direct.name, to: pool.name),
                    goal: .atLeast(20)),
            ])
    }()

    private static let response: Experiment = {
        let direct = Contender.direct()
        let others = ["thread-pool", "blocking", "misuse"].map { Contender.mode($0) }
        return Experiment(
            // In the mode misuse 16 calls hold the loop one after the other.
            .response, "get_io20, 16 connections", leastTurn: .seconds(1), tool: "get_io20", connections: 16,
            contenders: [direct] + others,
            rows: others.enumerated().map { number, other in
                BenchRow(
                    number == 0 ? "response" : "response-\(other.name)",
                    "median response time, async below \(other.name)", .reduction(direct.name, against: other.name),
                    goal: number == 0 ? .atLeast(0.3) : nil)
            })
    }()

    private static let echoModes: Experiment = {
        let (direct, pool) = (Contender.direct(), Contender.mode("thread-pool"))
        return Experiment(
            .echoModes, "get_echo, 64 connections", tool: "get_echo", connections: 64, contenders: [direct, pool],
            rows: [
                BenchRow(
                    "echo-modes", "async, against thread-pool with 10 workers", .ratio(direct.name, to: pool.name),
                    goal: .atLeast(1))
            ])
    }()

    private static let sync: Experiment = {
        let offload = Contender.direct(
            "--sync-hooks", "offload", "--offload-workers", "32", named: "async, offload, 32 workers")
        let inline = Contender.direct("--sync-hooks", "inline", named: "async, inline")
        return Experiment(
            // Inline, 64 calls hold the loop one after the other, and their answers come at once.
            .sync, "get_io20_sync, 64 connections", leastTurn: .seconds(4), tool: "get_io20_sync", connections: 64,
            contenders: [offload, inline],
            rows: [
                BenchRow(
                    "sync-offload", "\(offload.name), of 32 / 20 ms = 1,600/s", .share(offload.name, of: 1_600),
                    goal: .atLeast(0.95)),
                BenchRow("sync-inline", "offload, against inline", .ratio(offload.name, to: inline.name)),
            ])
    }()

    private static func memory(isQuick: Bool) -> Experiment {
        let (direct, requests) = (Contender.direct(), isQuick ? 20_000 : 1_000_000)
        return Experiment(
            .memory, "get_echo, 64 connections, after \(isQuick ? "20,000" : "1,000,000") requests",
            kind: .ageing(requests: requests), tool: "get_echo", connections: 64, contenders: [direct],
            rows: [
                BenchRow(
                    "memory", "resident at full speed", .memory(direct.name), goal: isQuick ? nil : .atMost(64))
            ])
    }

    private static let start: Experiment = {
        let direct = Contender.direct()
        return Experiment(
            .start, "get_echo, once", kind: .starting, tool: "get_echo", connections: 1, contenders: [direct],
            rows: [
                BenchRow(
                    "start", "from the start of the process to its first answer", .start(direct.name),
                    goal: .atMost(150))
            ])
    }()
}
