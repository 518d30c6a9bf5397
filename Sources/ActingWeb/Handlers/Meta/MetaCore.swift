import JSON

/// What an actor is, for whoever asks: `/ID/meta`.
public struct MetaCore: HandlerCore {
    /// What stands in the path.
    public static var resource: String { "meta" }
    /// The parts of ActingWeb that this server has.
    static let supported = [
        "actions", "callbacks", "mcp", "methods", "nestedproperties", "oauth", "resources", "subscriptions",
        "trust", "trustpermissions",
    ].joined(separator: ",")

    private let app: App

    /// A core that serves the actors of an application.
    public init(app: App) {
        self.app = app
    }

    /// Shows all of it, or one part as text.
    public func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        guard request.verb == .get else { throw Refusal.methodNotAllowed(["GET"]) }
        return app.actor(request.actor).map { actor in
            if request.path.isEmpty { return .json(.object(account(of: actor))) }
            guard let part = part(request.path.joined(separator: "/"), of: actor) else {
                throw Refusal(.notFound, "meta has no such part")
            }
            return ActorResponse(.ok, part)
        }
    }

    private func account(of actor: Actor) -> JSONObject {
        [
            "id": .string(actor.id), "type": .string(app.options.type), "version": .string(app.version),
            "desc": .string(app.options.summary), "info": .string(app.options.info),
            "trustee_root": .string(actor.trusteeRoot ?? ""), "specification": "", "aw_version": "1.0",
            "aw_supported": .string(Self.supported), "aw_formats": "json",
            "aw_trust_types": .array(app.trustTypes.current.types.map(\.name).sorted().map { .string($0) }),
        ]
    }

    private func part(_ name: String, of actor: Actor) -> ActorResponse.Body? {
        switch name {
        case "actingweb/version": .text("1.0")
        case "actingweb/supported": .text(Self.supported)
        case "actingweb/formats": .text("json")
        case "actingweb/trust_types": .json(.array(app.trustTypes.current.types.map(\.account)))
        case "trusttypes": .json(["trust_types": .object(titles)])
        case "id", "type", "version", "desc", "info", "trustee_root", "specification":
            account(of: actor)[name]?.string.map { .text($0) }
        default: nil
        }
    }

    private var titles: JSONObject {
        app.trustTypes.current.types.reduce(into: [:]) { titles, type in
            titles[type.name] = ["display_name": .string(type.displayName), "description": .string(type.description)]
        }
    }
}

extension TrustType {
    fileprivate var account: JSONValue {
        [
            "name": .string(name), "display_name": .string(displayName), "description": .string(description),
            "created_by": .string(TrustType.defaults.contains { $0.name == name } ? "system" : "application"),
        ]
    }
}

/// Tells a synchronous host's clients what an actor is.
public typealias MetaHandler = Handler<MetaCore>
/// Tells an asynchronous host's clients what an actor is.
public typealias AsyncMetaHandler = AsyncHandler<MetaCore>
