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

    /// Where the hook's body begins.
    public let callee: ExecutionSite
    /// When the hook's body begins.
    public let enteredAt: MonotonicTime
    /// Whether the hook sees the task-locals that its request's task has bound; they are lost where a handler is handed
    /// to a thread.
    public let seesContext: Bool
    private let intent: CallIntent

    /// A number never used twice in a process.
    public var id: UInt64 { intent.id }
    /// The request on whose behalf the hook is called.
    public var request: ObservedRequest { intent.request }
    /// The call inside whose hook this one was made; `nil` at the top.
    public var parent: UInt64? { intent.parent }
    /// The hook.
    public var hook: Hook { intent.hook }
    /// The name that was asked for.
    public var name: String { intent.occasion.name }
    /// Where the library asked for the call.
    public var caller: ExecutionSite { intent.caller }
    /// When the library asked for the call.
    public var requestedAt: MonotonicTime { intent.occasion.requestedAt }

    static func nextID() -> UInt64 { numbers.wrappingAdd(1, ordering: .relaxed).oldValue }

    /// A call that was asked for as `intent` says and whose hook begins here and now.
    init(entering intent: CallIntent) {
        self.intent = intent
        callee = .current()
        enteredAt = .now
        seesContext = ObservedRequest.context == intent.request.id
    }
}
