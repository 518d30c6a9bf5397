import JSON

/// The actor itself: `/ID`.
public struct RootCore: HandlerCore {
    /// The actor itself.
    public static var resource: String { "" }

    private let app: App

    /// A core that serves the actors of an application.
    public init(app: App) {
        self.app = app
    }

    /// Shows an actor or removes it.
    public func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        guard [.get, .delete].contains(request.verb) else { throw Refusal.methodNotAllowed(["GET", "DELETE"]) }
        return Gatekeeper(app: app).admit(request, to: Self.resource).then { [app] interface in
            guard request.verb == .delete else { return Work(.json(.object(Self.account(of: interface.actor)))) }
            return app.deletion(of: interface.actor).map { _ in ActorResponse(.noContent) }
        }
    }

    /// What is shown of an actor; its passphrase is not.
    static func account(of actor: Actor) -> JSONObject {
        var account: JSONObject = ["id": .string(actor.id), "creator": .string(actor.creator)]
        account["trustee_root"] = actor.trusteeRoot.map { .string($0) }
        return account
    }
}

/// Serves actors to a synchronous host.
public typealias RootHandler = Handler<RootCore>
/// Serves actors to an asynchronous host.
public typealias AsyncRootHandler = AsyncHandler<RootCore>
