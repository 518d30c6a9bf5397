import JSON

/// The properties of an actor: `/ID/properties`, `/ID/properties/NAME` and what is inside of one behind further slashes.
///
/// A property is shown as the JSON that it is, text in quotes included, so that what was written is what is read.
/// Hooks are asked about the part that a path leads to, with the path behind the property's name.
public struct PropertiesCore: HandlerCore {
    /// What stands in the path.
    public static let resource = "properties"

    private let app: App

    /// A core that serves the actors of an application.
    public init(app: App) {
        self.app = app
    }

    /// Shows properties, sets them or removes them.
    public func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        Gatekeeper(app: app).admit(request, to: Self.resource).then { [app] actor in
            guard let name = request.path.first else {
                return try PropertySet(app: app, actor: actor).answer(request)
            }
            let place = PropertyPlace(name: name, path: Array(request.path.dropFirst()))
            return app.list(name, of: actor.id).then { list in
                guard let list else {
                    return try OneProperty(app: app, actor: actor, place: place).answer(request)
                }
                return try ListResource(app: app, actor: actor, found: list).answer(request)
            }
        }
    }
}

/// Serves properties to a synchronous host.
public typealias PropertiesHandler = Handler<PropertiesCore>
/// Serves properties to an asynchronous host.
public typealias AsyncPropertiesHandler = AsyncHandler<PropertiesCore>
