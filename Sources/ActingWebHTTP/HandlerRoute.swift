import ActingWeb
import HTTPTypes
import Hummingbird

/// Hands requests to a handler of their execution mode.
struct HandlerRoute<Core: HandlerCore>: Sendable {
    private let handler: Handler<Core>
    private let asyncHandler: AsyncHandler<Core>
    private let runner: ModeRunner

    init(app: App, runner: ModeRunner) {
        handler = Handler(app: app)
        asyncHandler = AsyncHandler(app: app)
        self.runner = runner
    }
}

/// What answers requests for one kind of thing.
protocol ActorResponder: Sendable {
    /// Answers one request on what its execution mode says.
    func respond(to message: ActorRequest, for exchange: Exchange) async throws -> Answer
}

extension HandlerRoute: ActorResponder {
    func respond(to message: ActorRequest, for exchange: Exchange) async throws -> Answer {
        let response = try await runner.run(
            exchange.request, syncHooks: exchange.syncHooks, awaiting: { await asyncHandler.respond(message) },
            blocking: { [handler] in handler.respond(message) })
        return Answer(response, isSecret: Core.holdsSecrets)
    }
}
