import Synchronization

/// The wish to stop what a caller started, for code that its task's own cancellation does not reach: blocked threads,
/// and the tasks for which they wait.
package final class CancellationScope: Sendable {
    /// What is to be stopped with the current code.
    @TaskLocal static var current: CancellationScope?

    /// Takes back what was asked of a scope.
    struct Ticket {
        fileprivate let scope: CancellationScope
        fileprivate let number: UInt64

        func remove() {
            scope.state.withLock { _ = $0.actions.removeValue(forKey: number) }
        }
    }

    private struct State {
        var isCancelled = false
        var next: UInt64 = 0
        var actions: [UInt64: @Sendable () -> Void] = [:]
    }

    private let state = Mutex(State())

    private var isCancelled: Bool { state.withLock { $0.isCancelled } }

    /// Runs a function with a scope that is cancelled when the calling task is.
    static func following<Value>(_ body: () async throws -> Value) async rethrows -> Value {
        let scope = CancellationScope()
        return try await withTaskCancellationHandler {
            try await $current.withValue(scope, operation: body)
        } onCancel: {
            scope.cancel()
        }
    }

    /// Throws where the current task or the scope around the current code was cancelled.
    static func checkCancellation() throws {
        if isCurrentCancelled { throw CancellationError() }
    }

    /// Whether the current task or the scope around the current code was cancelled.
    package static var isCurrentCancelled: Bool { Task.isCancelled || current?.isCancelled == true }

    /// Does something when the scope is cancelled, which is at once where it was cancelled already.
    func onCancel(_ action: @escaping @Sendable () -> Void) -> Ticket {
        let (number, isCancelled) = state.withLock { state in
            let number = state.next
            state.next &+= 1
            if !state.isCancelled { state.actions[number] = action }
            return (number, state.isCancelled)
        }
        if isCancelled { action() }
        return Ticket(scope: self, number: number)
    }

    func cancel() {
        let actions = state.withLock { state in
            state.isCancelled = true
            defer { state.actions = [:] }
            return state.actions
        }
        for action in actions.values { action() }
    }
}
