import JSON

/// The actions of an actor: `/ID/actions` and `/ID/actions/NAME`.
public struct ActionsCore: HandlerCore {
    /// What stands in the path.
    public static var resource: String { "actions" }

    private let app: App

    /// A core that serves the actors of an application.
    public init(app: App) {
        self.app = app
    }

    /// Lists the actions, or calls one.
    public func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        Gatekeeper(app: app).admit(request, to: Self.resource).then { [app] actor in
            guard let call = try HookRequest(request, of: Self.resource) else {
                return Work(.json(["actions": app.hooks.current.listing(.action, for: actor)]))
            }
            return app.action(call.name, actor, call.data).map { try call.response(to: $0) }
        }
    }
}

extension App {
    fileprivate func action(_ name: String, _ actor: ActorInterface, _ data: JSONValue) -> Work<JSONValue?> {
        Work {
            try self.executeAction(name, actor: actor, data: data)
        } awaiting: {
            try await self.executeActionAsync(name, actor: actor, data: data)
        }
    }
}

/// Serves actions to a synchronous host.
public typealias ActionsHandler = Handler<ActionsCore>
/// Serves actions to an asynchronous host.
public typealias AsyncActionsHandler = AsyncHandler<ActionsCore>
