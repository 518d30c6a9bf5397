import CThreads
import Dispatch

/// Runs a blocking function to its end on a new thread while the calling thread waits.
enum SideThread {
    static func run<Value: Sendable>(_ body: @escaping @Sendable () throws -> Value) throws -> Value {
        let asked = MonotonicTime.now
        let done = DispatchSemaphore(value: 0)
        let result = OneShot<Value>(missing: ThreadUnavailable())
        let work = Work {
            ThreadPlace.announceSideThread(born: asked)
            result.leave(Result { try body() })
            done.signal()
        }
        guard spawn(work) else { throw ThreadUnavailable() }
        done.wait()
        return try result.take()
    }

    /// What a thread is handed across the C boundary, which carries no closures.
    private final class Work: Sendable {
        let body: @Sendable () -> Void

        init(_ body: @escaping @Sendable () -> Void) {
            self.body = body
        }
    }

    private static func spawn(_ work: Work) -> Bool {
        let context = unsafe Unmanaged.passRetained(work)
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
