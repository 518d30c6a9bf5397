import Synchronization

/// A call under way, as far as others may stop it.
final class CallHandle: Sendable {
    private let flag = Atomic<Bool>(false)
    private let stop: @Sendable () -> Void

    /// - Parameter stop: cancels the task or the thread that makes the call.
    init(_ stop: @escaping @Sendable () -> Void) {
        self.stop = stop
    }

    /// Whether the client takes no answer any more.
    var isCancelled: Bool { flag.load(ordering: .acquiring) }

    func cancel() {
        guard !flag.exchange(true, ordering: .acquiringAndReleasing) else { return }
        stop()
    }
}
