import ActingWeb

/// The threads and loops that execution modes need beside the server's own; each is started when it is first needed.
struct Crew: Sendable {
    /// Run whole handlers, in the mode `thread-pool`.
    let handlers: WorkerPool
    /// Run the synchronous hooks of awaited handlers, in the mode `async`.
    let offload: WorkerPool
    /// Own requests from the start, in the mode `blocking`.
    let owners: WorkerPool
    /// Runs the async hooks of owned requests, where they share a loop.
    let bridge: SharedLoop
    private let syncHooks: SyncHookPlacement
    private let workerLoop: WorkerLoop

    init(_ configuration: ServerConfiguration, observer: any ExecutionObserver) {
        bridge = SharedLoop(observer: observer, stallThreshold: configuration.stallThreshold)
        handlers = WorkerPool(size: configuration.workers, for: .handlers)
        offload = WorkerPool(size: configuration.offloadWorkers, for: .offload)
        owners = WorkerPool(size: configuration.workers, for: .owners)
        syncHooks = configuration.syncHooks
        workerLoop = configuration.workerLoop
    }

    /// What handlers that are awaited offer their hooks.
    ///
    /// - Parameter choice: where the request wants its synchronous hooks to run; `nil` for where the server has them.
    /// - Returns: the offer.
    func awaited(_ choice: SyncHookPlacement? = nil) -> HookPlacement {
        HookPlacement(offload: choice ?? syncHooks == .offload ? offload : nil)
    }

    /// What threads that own requests offer their hooks: on a loop that is shared, a synchronous hook is in the way of
    /// others as it is on the server's.
    var owned: HookPlacement {
        switch workerLoop {
        case .fresh: HookPlacement()
        case .shared: HookPlacement(offload: awaited().offload, bridge: bridge)
        }
    }

    /// How busy the pools are that have threads.
    var loads: [ObservedVitals.Pool] {
        [("pool", handlers), ("offload", offload), ("worker", owners)].compactMap { name, pool in
            let load = pool.load
            return load.threads > 0 ? ObservedVitals.Pool(name: name, load: load) : nil
        }
    }

    /// Ends everything when the work it has is done.
    func shutdown() async throws {
        try await handlers.shutdown()
        try await owners.shutdown()
        try await bridge.shutdown()
        try await offload.shutdown()
    }
}
