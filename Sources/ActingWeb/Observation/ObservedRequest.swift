import Synchronization

/// The request on whose behalf code runs.
///
/// It is handed on by reference, as everything that is observed refers to it.
public final class ObservedRequest: Sendable, Identifiable {
    private static let numbers = Atomic<UInt64>(1)

    /// The request that the current task, or the current synchronous call, works for.
    @TaskLocal public static var current: ObservedRequest?

    /// The request whose task-locals the current code sees: lost with all others where code leaves its task, since no
    /// host binds it a second time, as it does `current`.
    @TaskLocal static var context: UInt64?

    /// A number never used twice in a process; it grows in order of acceptance.
    public let id: UInt64
    /// How the host serves the request.
    public let mode: ExecutionMode
    /// Where the request was accepted.
    public let home: ExecutionSite
    /// The thread that owns the request from the start, where its host has such threads.
    public let owner: ExecutionSite?
    /// When the request's head had arrived.
    public let acceptedAt: MonotonicTime

    /// Whether the observer wanted details when the request was accepted; a request keeps that to its end.
    public let isTraced: Bool
    /// Who is told what happens on behalf of the request.
    public let observer: any ExecutionObserver
    /// How long a loop that is made for one of the request's calls may run one thing without a pause before that is a
    /// stall.
    let stallThreshold: Duration

    /// A request that belongs to the place where this is called.
    ///
    /// - Parameters:
    ///   - mode: how the host serves it.
    ///   - observer: who is told what happens on its behalf.
    ///   - acceptedAt: when its head had arrived.
    ///   - stallThreshold: how long a loop that is made for one of its calls may run one thing without a pause before
    ///     that is a stall.
    public convenience init(
        mode: ExecutionMode, observer: any ExecutionObserver = NoObserver(), acceptedAt: MonotonicTime = .now,
        stallThreshold: Duration = LoopExecutor.stallThreshold
    ) {
        self.init(
            id: Self.numbers.wrappingAdd(1, ordering: .relaxed).oldValue, mode: mode, observer: observer,
            acceptedAt: acceptedAt, stallThreshold: stallThreshold)
    }

    /// A request that nobody sent, to try out an observer; it takes no number from those that are sent.
    package static func trial(of observer: any ExecutionObserver) -> ObservedRequest {
        ObservedRequest(
            id: 0, mode: .async, observer: observer, acceptedAt: .now, stallThreshold: LoopExecutor.stallThreshold)
    }

    private init(
        id: UInt64, mode: ExecutionMode, observer: any ExecutionObserver, acceptedAt: MonotonicTime,
        stallThreshold: Duration
    ) {
        self.observer = observer
        self.stallThreshold = stallThreshold
        isTraced = observer.wantsDetails
        self.id = id
        self.mode = mode
        home = .current()
        owner = nil
        self.acceptedAt = acceptedAt
    }

    private init(_ request: ObservedRequest, ownedBy owner: ExecutionSite) {
        observer = request.observer
        stallThreshold = request.stallThreshold
        isTraced = request.isTraced
        id = request.id
        mode = request.mode
        home = request.home
        self.owner = owner
        acceptedAt = request.acceptedAt
    }

    /// Runs a function on behalf of the request, in whose task-locals it can be seen what of them gets where.
    package func withContext<Value>(_ body: () async throws -> Value) async rethrows -> Value {
        try await Self.$context.withValue(id, operation: body)
    }

    /// The request, from here on owned by the calling thread; its observer is told.
    public func owned() -> ObservedRequest {
        let owner = ExecutionSite.current()
        let request = ObservedRequest(self, ownedBy: owner)
        observer.requestOwned(request, by: owner, at: .now)
        return request
    }
}
