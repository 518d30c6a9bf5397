/// What a host offers the hooks that the current code calls, beside the thread and the loop of their caller.
///
/// Without an offer, a synchronous hook runs where its caller is, and an async hook that a blocking caller asks for gets a
/// new event loop.
public struct HookPlacement: Sendable {
    /// The offer to the current code.
    @TaskLocal public static var current = HookPlacement()

    /// Takes synchronous hooks off event loops that serve others as well.
    public var offload: WorkerPool?
    /// Runs the async hooks that a blocking caller off every loop asks for.
    public var bridge: SharedLoop?

    /// An offer.
    public init(offload: WorkerPool? = nil, bridge: SharedLoop? = nil) {
        self.offload = offload
        self.bridge = bridge
    }

    /// The pool that a synchronous hook is to be taken to whose caller awaits it at this place; `nil` to stay.
    ///
    /// A loop that was made for one call serves nobody else, so there is nothing to gain by leaving it.
    func pool(from place: ThreadPlace) -> WorkerPool? {
        place.loop?.kind == .own ? nil : offload
    }
}
