import ActingWeb
import JSON

/// Which of the two drivers of a handler core answers.
enum HandlerKind: CaseIterable {
    case blocking, awaiting

    /// What the driver makes of a request.
    func respond<Core: HandlerCore>(
        _ request: ActorRequest, _ core: Core.Type, in app: App
    ) async -> ActorResponse {
        switch self {
        case .blocking: Self.blockingly { Handler<Core>(app: app).respond(request) }
        case .awaiting: await AsyncHandler<Core>(app: app).respond(request)
        }
    }

    /// Keeps the compiler from looking for something to await.
    private static func blockingly(_ body: () -> ActorResponse) -> ActorResponse { body() }
}

extension ActorResponse {
    /// The JSON that the answer carries; `nil` where it carries something else.
    var json: JSONValue? {
        guard case .json(let value) = body else { return nil }
        return value
    }
}
