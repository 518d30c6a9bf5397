import Synchronization

/// One call of one hook, as far as it is known when the hook's first line is about to run.
public struct ObservedCall: Sendable, Identifiable {
    /// How a call ended.
    public struct End: Sendable {
        /// What the hook came to.
        public enum Result: Sendable {
            /// It answered.
            case answered
            /// It left the answer to the next hook.
            case passed
            /// It threw.
            case threw(any Error)
        }

        /// What the hook came to.
        public let result: Result
        /// Where the hook's body ended.
        public let site: ExecutionSite
        /// When the hook's body ended.
        public let at: MonotonicTime
        /// What it took of its event loop; `nil` off loops, and where polls are not timed.
        public let polls: PollCount?
    }

    /// The number of the call inside whose hook the current code runs; `nil` outside hooks.
    public static var enclosing: UInt64? { CallIntent.enclosingCall }

    private static let numbers = Atomic<UInt64>(1)

    /// A number never used twice in a process.
    public let id: UInt64
    /// The request on whose behalf the hook is called.
    public let request: ObservedRequest
    /// The call inside whose hook this one was made; `nil` at the top.
    public let parent: UInt64?
    /// The hook.
    public let hook: Hook
    /// The name that was asked for.
    public let name: String
    /// Where the library asked for the call.
    public let caller: ExecutionSite
    /// When the library asked for the call.
    public let requestedAt: MonotonicTime
    /// Where the hook's body begins.
    public let callee: ExecutionSite
    /// When the hook's body begins.
    public let enteredAt: MonotonicTime
    /// Whether the hook sees the task-locals that its request's task has bound; they are lost where a handler is handed
    /// to a thread.
    public let seesContext: Bool

    static func nextID() -> UInt64 { numbers.wrappingAdd(1, ordering: .relaxed).oldValue }

    /// A call that was asked for as `intent` says and whose hook begins here and now.
    init(entering intent: CallIntent) {
        id = intent.id
        request = intent.request
        parent = intent.parent
        hook = intent.hook
        name = intent.occasion.name
        caller = intent.caller
        requestedAt = intent.occasion.requestedAt
        callee = .current()
        enteredAt = .now
        seesContext = ObservedRequest.context == intent.request.id
    }
}
