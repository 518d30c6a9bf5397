/// Serves requests to an asynchronous host: awaits hooks and the store in the request's own task.
public struct AsyncHandler<Core: HandlerCore>: Sendable {
    private let core: Core

    /// A handler that serves the actors of an application.
    public init(app: App) {
        core = Core(app: app)
    }

    /// Answers one request, whatever it holds.
    public func respond(_ request: ActorRequest) async -> ActorResponse {
        request.observeReading(by: Core.self)
        do {
            return try await core.answer(request).performAsync()
        } catch {
            return Refusal(error).response
        }
    }
}
