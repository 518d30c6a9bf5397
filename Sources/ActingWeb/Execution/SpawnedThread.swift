import CThreads

/// Starts threads that nobody joins.
package enum SpawnedThread {
    /// What a thread is handed across the C boundary, which carries no closures.
    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) {
            self.body = body
        }
    }

    /// Names the calling thread for those who look at the process from outside.
    package static func name(_ name: String) {
        unsafe name.withCString { unsafe cthreads_set_name($0) }
    }

    /// Runs a function on a new thread; returns `false`, having run nothing, where the system has no thread to give.
    package static func start(_ body: @escaping @Sendable () -> Void) -> Bool {
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
