public import ActingWeb
public import ArgumentParser
import Preferences

/// On which threads and event loops to serve.
struct ExecutionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            How requests are served. "async": on their own event loop. "thread-pool": each handler on a worker. \
            "blocking": a worker owns each request. "misuse": synchronous handlers on the event loop itself. \
            A client on this machine can choose by the header X-ActingWeb-Mode. (default: async)
            """
        )
    )
    var mode: ExecutionMode?

    @Option(
        help: ArgumentHelp(
            """
            With --mode async: whether sync hooks are taken to a pool of their own, or hold the event loop. A client \
            on this machine can choose by the header X-ActingWeb-Sync-Hooks. (default: offload)
            """))
    var syncHooks: SyncHookPlacement?

    @Option(help: "How many threads the pool for sync hooks may have. (default: 10)")
    var offloadWorkers: Int?

    @Option(
        help:
            "With --mode blocking: whether each async hook gets a fresh event loop, or all share one. (default: fresh)")
    var workerLoop: WorkerLoop?

    @Option(help: "How many workers --mode thread-pool may have, and --mode blocking. (default: 10)")
    var workers: Int?

    @Option(
        help: ArgumentHelp(
            "How long an event loop may run one thing without a pause before that is a stall, in milliseconds. "
                + "(default: 20)",
            valueName: "ms"))
    var stallThreshold: Int?

    func validate() throws {
        try Setting.stallThreshold.validate(stallThreshold)
        try Setting.workers.validate(workers)
        try Setting.offloadWorkers.validate(offloadWorkers)
    }

    /// What the command line sets, as text.
    var flags: [Setting: String] {
        let given: [Setting: String?] = [
            .mode: mode?.rawValue, .syncHooks: syncHooks?.rawValue, .offloadWorkers: offloadWorkers.map { "\($0)" },
            .workerLoop: workerLoop?.rawValue, .workers: workers.map { "\($0)" },
            .stallThreshold: stallThreshold.map { "\($0)" },
        ]
        return given.compactMapValues(\.self)
    }
}

extension Setting {
    /// Refuses a number that the setting may not be.
    func validate(_ number: Int?) throws {
        guard let number, case .number(let range) = kind, !range.contains(number) else { return }
        throw ValidationError("\(flag) must be from \(range.lowerBound) to \(range.upperBound); it is \(number).")
    }
}

extension ExecutionMode: ExpressibleByArgument {}

extension SyncHookPlacement: ExpressibleByArgument {}

extension WorkerLoop: ExpressibleByArgument {}
