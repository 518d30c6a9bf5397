/// Serves `/resources/{name}`: the callback hooks of the name `resource_{name}`, for the owner and close peers.
public struct ResourcesCore: HandlerCore {
    /// The resource's name in paths.
    public static let resource = "resources"
    /// What the names of the hooks begin with; no callback that others can call begins so.
    static let prefix = "resource_"

    private let app: App

    /// A core that serves the actors of an application.
    public init(app: App) {
        self.app = app
    }

    /// What is to be done for a request.
    public func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        Gatekeeper(app: app).admit(request, to: Self.resource).then { [app] actor in
            guard let name = request.path.first, request.path.count == 1 else {
                throw Refusal(.notFound, "there is no resource of this name")
            }
            return try NamedCallback(app: app, actor: actor, name: Self.prefix + name).answer(request)
        }
    }
}

/// Serves `/resources` to a synchronous host.
public typealias ResourcesHandler = Handler<ResourcesCore>
/// Serves `/resources` to an asynchronous host.
public typealias AsyncResourcesHandler = AsyncHandler<ResourcesCore>
