import CThreads

/// Starts threads that nobody joins.
enum SpawnedThread {
    /// What a thread is handed across the C boundary, which carries no closures.
    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) {
            self.body = body
        }
    }

    /// Runs a function on a new thread; returns `false`, having run nothing, where the system has no thread to give.
    static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
        let context = unsafe Unmanaged.passRetained(Work(body))
        let started = unsafe cthreads_spawn(
            { context in
                guard let context = unsafe context else { return }
                unsafe Unmanaged<Work>.fromOpaque(context).takeRetainedValue().body()
            },
            context.toOpaque()
        )
        if !started { unsafe context.release() }
        return started
    }
}
