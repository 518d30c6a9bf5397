import ActingWeb
import HTTPTypes
import Hummingbird

/// Hands requests to a handler of their execution mode.
struct HandlerRoute<Core: HandlerCore>: Sendable {
    private let handler: Handler<Core>
    private let asyncHandler: AsyncHandler<Core>
    private let pool: WorkerPool

    init(app: App, pool: WorkerPool) {
        handler = Handler(app: app)
        asyncHandler = AsyncHandler(app: app)
        self.pool = pool
    }
}

/// What answers requests for one kind of thing.
protocol ActorResponder: Sendable {
    /// Answers one request on what its execution mode says.
    func respond(to message: ActorRequest, for request: ObservedRequest) async throws -> Answer
}

extension HandlerRoute: ActorResponder {
    func respond(to message: ActorRequest, for request: ObservedRequest) async throws -> Answer {
        request.observer.handlerRequested(request, at: .now)
        let response =
            switch request.mode {
            case .async:
                await asyncHandler.respond(message)
            case .threadPool:
                try await pool.run { [handler] in
                    ObservedRequest.$current.withValue(request) { handler.respond(message) }
                }
            }
        return Answer(response, isSecret: Core.holdsSecrets)
    }
}
