/// Serves requests to a synchronous host: blocks the calling thread until the answer is there.
///
/// On an event loop, use `AsyncHandler`: here an async hook costs a thread and a loop of its own, and the loop on which
/// this was called is held until the hook ends.
public struct Handler<Core: HandlerCore>: Sendable {
    private let core: Core

    /// A handler that serves the actors of an application.
    public init(app: App) {
        core = Core(app: app)
    }

    /// Answers one request, whatever it holds.
    public func respond(_ request: ActorRequest) -> ActorResponse {
        request.observeReading(by: Core.self)
        do {
            return try core.answer(request).perform()
        } catch {
            return Refusal(error).response
        }
    }
}
