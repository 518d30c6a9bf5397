import JSON

/// Serves `/permissions/{peer}`: what a peer may do now, which it may ask itself.
public struct PermissionsCore: HandlerCore {
    /// The resource's name in paths.
    public static let resource = "permissions"

    let app: App

    /// A core that serves the actors of an application.
    public init(app: App) {
        self.app = app
    }

    /// What is to be done for a request.
    public func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        let named = request.path.first
        return Gatekeeper(app: app).admit(request, to: Self.resource, namedPeer: named).then { [app] actor in
            guard let named, request.path.count == 1 else {
                throw Refusal(.notFound, "permissions are those of one peer: permissions/{peer}")
            }
            guard request.verb == .get else { throw Refusal.methodNotAllowed(["GET"]) }
            guard actor.principal.isOwner || actor.principal.isPeer(named) else { throw Refusal.ownersOnly }
            return app.requiredTrust(of: actor.id, with: named).then { trust in
                guard trust.isApproved else { throw Refusal(.forbidden, "the trust is not approved yet") }
                return TrustPermissions(app: app, actor: actor, trust: trust).override.map { override in
                    .json(json(of: trust, override))
                }
            }
        }
    }

    private func json(of trust: Trust, _ override: PermissionOverride?) -> JSONValue {
        let permissions = PeerPermissions(
            relationship: trust.relationship, override: override, types: app.trustTypes.current)
        return [
            "actor_id": .string(trust.actor), "peer_id": .string(trust.peer),
            "permissions": .object(permissions.rules.members),
            "source": override == nil ? "trust_type_defaults" : "custom_override",
            "trust_type": .string(permissions.trustType ?? trust.relationship),
        ]
    }
}

/// Serves `/permissions` to a synchronous host.
public typealias PermissionsHandler = Handler<PermissionsCore>
/// Serves `/permissions` to an asynchronous host.
public typealias AsyncPermissionsHandler = AsyncHandler<PermissionsCore>
