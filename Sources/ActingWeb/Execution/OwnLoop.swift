import Dispatch
import NIOCore
import NIOPosix

/// Runs an async function to its end on a new event loop on the calling thread, which is blocked meanwhile.
///
/// The loop is made for the call and ends with it. The calling thread must not drive a loop already. Where the caller's
/// scope is cancelled, so is the function.
enum OwnLoop {
    static func run<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) throws -> Value {
        let result = OneShot<Value>(missing: OwnLoopEnded())
        var ticket: CancellationScope.Ticket?
        drive { loop in
            let task = start(body, on: loop, leaving: result)
            ticket = CancellationScope.current?.onCancel { task.cancel() }
        }
        ticket?.remove()
        return try result.take()
    }

    /// Drives a new loop on the calling thread until somebody shuts the loop down.
    ///
    /// - Parameter begun: is handed the loop, which runs what it is given once this function has returned.
    static func drive(_ begun: @escaping (any EventLoop) -> Void) {
        MultiThreadedEventLoopGroup.withCurrentThreadAsEventLoop { loop in
            ThreadPlace.beginOwnLoop()
            begun(loop)
        }
        ThreadPlace.endOwnLoop()
    }

    /// Starts a function on a loop that `drive` began, and shuts the loop down when the function has ended.
    ///
    /// The function sees the task-locals of the caller.
    static func start<Value: Sendable>(
        _ body: @escaping @Sendable () async throws -> Value, on loop: any EventLoop, leaving result: OneShot<Value>
    ) -> Task<Void, Never> {
        // Awaited by the thread that drives the loop until the task ends it. The task is the only user of the loop's
        // executor, and its child tasks end before it, so no job is left behind for a loop that is gone.
        Task(executorPreference: executor(of: loop)) {
            do {
                result.leave(.success(try await body()))
            } catch {
                result.leave(.failure(error))
            }
            loop.shutdownGracefully(queue: .global()) { _ in }
        }
    }

    /// An executor that is metered as the current request wants it.
    private static func executor(of loop: any EventLoop) -> LoopExecutor {
        guard let request = ObservedRequest.current else { return LoopExecutor(loop) }
        return LoopExecutor(loop, observer: request.observer, stallThreshold: request.stallThreshold)
    }
}

/// The loop of a call ended before the call did.
struct OwnLoopEnded: Error, CustomStringConvertible {
    var description: String { "the hook's own event loop ended before the hook did" }
}
