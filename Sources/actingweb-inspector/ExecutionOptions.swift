public import ActingWeb
import ActingWebHTTP
public import ArgumentParser

/// On which threads and event loops to serve.
struct ExecutionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            """
            How requests are served. "async": on their own event loop. "thread-pool": each handler on a worker. \
            "blocking": a worker owns each request. "misuse": synchronous handlers on the event loop itself. \
            A client on this machine can choose by the header X-ActingWeb-Mode.
            """
        )
    )
    var mode = ExecutionMode.async

    @Option(help: "With --mode async: whether sync hooks are taken to a pool of their own, or hold the event loop.")
    var syncHooks = SyncHookPlacement.offload

    @Option(help: "How many threads the pool for sync hooks may have.")
    var offloadWorkers = 10

    @Option(help: "With --mode blocking: whether each async hook gets a fresh event loop, or all share one.")
    var workerLoop = WorkerLoop.fresh

    @Option(help: "How many workers --mode thread-pool may have, and --mode blocking.")
    var workers = 10

    @Option(
        help: ArgumentHelp(
            "How long an event loop may run one thing without a pause before that is a stall, in milliseconds.",
            valueName: "ms"))
    var stallThreshold = 20

    func validate() throws {
        guard (1...60_000).contains(stallThreshold) else {
            throw ValidationError("--stall-threshold must be from 1 to 60000; it is \(stallThreshold).")
        }
        for (name, count) in [("--workers", workers), ("--offload-workers", offloadWorkers)] {
            guard (1...1_000).contains(count) else {
                throw ValidationError("\(name) must be from 1 to 1000; it is \(count).")
            }
        }
    }

    /// Puts the options into a configuration.
    func apply(to configuration: inout ServerConfiguration) {
        configuration.mode = mode
        configuration.syncHooks = syncHooks
        configuration.offloadWorkers = offloadWorkers
        configuration.workerLoop = workerLoop
        configuration.workers = workers
        configuration.stallThreshold = .milliseconds(stallThreshold)
    }
}

extension ExecutionMode: ExpressibleByArgument {}

extension SyncHookPlacement: ExpressibleByArgument {}

extension WorkerLoop: ExpressibleByArgument {}
