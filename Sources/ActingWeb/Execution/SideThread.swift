import CThreads
import Dispatch
import NIOCore

/// Runs an async function to its end on a new event loop on a new thread while the calling thread waits.
enum SideThread {
    static func run<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) throws -> Value {
        let asked = MonotonicTime.now
        let (begun, ended) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
        let loop = OneShot<any EventLoop>(missing: ThreadUnavailable())
        let result = OneShot<Value>(missing: OwnLoopEnded())
        let work = Work {
            ThreadPlace.announceSideThread(born: asked)
            OwnLoop.drive {
                loop.leave(.success($0))
                begun.signal()
            }
            ended.signal()
        }
        guard spawn(work) else { throw ThreadUnavailable() }
        begun.wait()
        // Started from here and not from the new thread, so that the function sees the caller's task-locals.
        OwnLoop.start(body, on: try loop.take(), leaving: result)
        ended.wait()
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
