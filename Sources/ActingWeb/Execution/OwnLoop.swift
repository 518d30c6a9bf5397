import Dispatch
import NIOCore
import NIOPosix

/// Runs an async function to its end on a new event loop on the calling thread, which is blocked meanwhile.
///
/// The loop is made for the call and ends with it. The calling thread must not drive a loop already.
enum OwnLoop {
    static func run<Value: Sendable>(_ body: @escaping @Sendable () async throws -> Value) throws -> Value {
        let result = OneShot<Value>(missing: OwnLoopEnded())
        MultiThreadedEventLoopGroup.withCurrentThreadAsEventLoop { loop in
            ThreadPlace.beginOwnLoop()
            // Awaited by this thread, which runs the loop until the task ends it. The task is the only user of the
            // loop's executor, and its child tasks end before it, so no job is left behind for a loop that is gone.
            Task(executorPreference: LoopExecutor(loop)) {
                do {
                    result.leave(.success(try await body()))
                } catch {
                    result.leave(.failure(error))
                }
                loop.shutdownGracefully(queue: .global()) { _ in }
            }
        }
        ThreadPlace.endOwnLoop()
        return try result.take()
    }
}

/// The loop of a call ended before the call did.
struct OwnLoopEnded: Error, CustomStringConvertible {
    var description: String { "the hook's own event loop ended before the hook did" }
}
