import JSON

/// Serves `/callbacks`: what others tell an actor.
///
/// Callback hooks hear whoever calls, with credentials or without: the hooks decide what a call is worth.
public struct CallbacksCore: HandlerCore {
    /// The resource's name in paths.
    public static let resource = "callbacks"

    let app: App

    /// A core that serves the actors of an application.
    public init(app: App) {
        self.app = app
    }

    /// What is to be done for a request.
    public func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        let path = request.path
        return Gatekeeper(app: app).admit(request, to: Self.resource).then { [app] actor in
            switch path.count {
            case 1 where !Self.isKept(path[0]): try NamedCallback(app: app, actor: actor, name: path[0]).answer(request)
            case 3 where path[0] == "subscriptions":
                try SubscriptionCallback(app: app, actor: actor, peer: path[1], id: path[2]).answer(request)
            case 2 where path[0] == PermissionCallback.name:
                try PermissionCallback(app: app, actor: actor, peer: path[1]).answer(request)
            default: throw Refusal(.notFound, "there is no callback of this name")
            }
        }
    }

    /// Whether hooks of a name hear only those who were let through to them, and not whoever calls.
    private static func isKept(_ name: String) -> Bool {
        name == PermissionCallback.name || name.hasPrefix(ResourcesCore.prefix)
    }
}

/// Serves `/callbacks` to a synchronous host.
public typealias CallbacksHandler = Handler<CallbacksCore>
/// Serves `/callbacks` to an asynchronous host.
public typealias AsyncCallbacksHandler = AsyncHandler<CallbacksCore>
