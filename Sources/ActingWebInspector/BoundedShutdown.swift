import Foundation
import ServiceLifecycle
import SystemPackage

/// A server that ends in bounded time once it is told to, even where a hook holds its thread and cannot be cancelled.
struct BoundedShutdown: Service {
    let server: any Service
    /// How long requests under way may take after the server was told to end.
    let patience: Duration

    func run() async throws {
        let ended = DispatchSemaphore(value: 0)
        defer { ended.signal() }
        try await withGracefulShutdownHandler {
            try await server.run()
        } onGracefulShutdown: { [patience] in
            // On a thread of its own: what it guards against may hold every other one.
            Foundation.Thread.detachNewThread { Self.exit(unless: ended, within: patience) }
        }
    }

    private static func exit(unless ended: DispatchSemaphore, within patience: Duration) {
        let (seconds, attoseconds) = patience.components
        let limit = DispatchTime.now() + .seconds(Int(seconds)) + .nanoseconds(Int(attoseconds / 1_000_000_000))
        // One second more than the patience, in which cancelled requests may end.
        guard ended.wait(timeout: limit + .seconds(1)) == .timedOut else { return }
        let note = "warning: a hook did not end in time and was given up\n"
        _ = try? FileDescriptor.standardError.writeAll(note.utf8)
        Foundation.exit(EXIT_FAILURE)
    }
}
