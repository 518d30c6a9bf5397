import ActingWeb
import NIOCore
import Synchronization

/// One HTTP request and what its route said of the answer.
///
/// It is over when its response has ended and nothing works on it any more; then the observer is told.
final class Exchange: Sendable {
    /// What a route knows of its answer beyond the HTTP response.
    struct Note {
        var status: Int
        var outcome: ObservedAnswer.Outcome
        var body: [UInt8]
        var encodedAt: MonotonicTime
    }

    private struct State {
        var request: ObservedRequest?
        var note: Note?
        var isWritten = false
        /// When the client went away before it had its answer.
        var clientLeftAt: MonotonicTime?
        /// The response, and what works on it beside it.
        var holders = 1
    }

    /// The exchange that the current task serves.
    @TaskLocal static var current: Exchange?

    /// The request's head.
    let head: RequestHead
    /// Where the request wants its synchronous hooks to run; `nil` for where the server has them.
    let syncHooks: SyncHookPlacement?
    private let mode: ExecutionMode
    private let observer: any ExecutionObserver
    private let channel: (any Channel)?
    private let stallThreshold: Duration
    private let acceptedAt = MonotonicTime.now
    private let state = Mutex(State())

    /// A request whose head has arrived.
    init(
        _ head: RequestHead, mode: ExecutionMode, syncHooks: SyncHookPlacement? = nil,
        observer: any ExecutionObserver = NoObserver(),
        channel: (any Channel)? = nil, stallThreshold: Duration = LoopExecutor.stallThreshold
    ) {
        self.head = head
        self.syncHooks = syncHooks
        self.stallThreshold = stallThreshold
        self.mode = mode
        self.observer = observer
        self.channel = channel
    }

    /// The request as it is observed; it begins for the observer where it is asked for first.
    var request: ObservedRequest {
        state.withLock { state in
            if let request = state.request { return request }
            let request = ObservedRequest(
                mode: mode, observer: observer, acceptedAt: acceptedAt, stallThreshold: stallThreshold)
            state.request = request
            observer.requestStarted(request)
            return request
        }
    }

    /// Has the request begin for the observer.
    func announce() {
        _ = request
    }

    /// Makes the request the current task's, which tells by `Arrival.end()` when it has served it.
    func begin() {
        let request = request
        if let channel { Arrival.begin(request, on: channel) }
    }

    func annotate(_ note: Note) {
        state.withLock { $0.note = note }
    }

    /// The client went away before it had its answer.
    func clientLeft() {
        let now = MonotonicTime.now
        state.withLock { $0.clientLeftAt = $0.clientLeftAt ?? now }
    }

    /// Keeps the exchange from being over until `release()`.
    func hold() {
        state.withLock { $0.holders += 1 }
    }

    /// Ends what `hold()` began.
    func release() {
        finish { $0.holders -= 1 }
    }

    /// The response has ended.
    ///
    /// - Parameter isWritten: whether all of it was handed to the socket.
    func responseEnded(isWritten: Bool) {
        finish { state in
            state.isWritten = isWritten
            state.holders -= 1
        }
    }

    private func finish(_ change: (inout State) -> Void) {
        let over: State? = state.withLock { state in
            change(&state)
            return state.holders == 0 ? state : nil
        }
        guard let over else { return }
        let isDelivered = over.isWritten && over.clientLeftAt == nil
        let answer = ObservedAnswer(
            outcome: isDelivered ? over.note?.outcome ?? .refused : .dropped,
            status: isDelivered ? over.note?.status : nil,
            body: over.note?.body ?? [],
            encodedAt: over.note?.encodedAt,
            writtenAt: over.clientLeftAt ?? .now
        )
        observer.requestFinished(request, answer: answer)
    }
}
