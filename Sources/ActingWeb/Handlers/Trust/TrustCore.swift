/// Serves `/trust`: what an actor has agreed on with its peers.
public struct TrustCore: HandlerCore {
    /// The resource's name in paths.
    public static let resource = "trust"
    /// Trusts have secrets.
    public static let holdsSecrets = true

    let app: App

    /// A core that serves the actors of an application.
    public init(app: App) {
        self.app = app
    }

    /// What is to be done for a request.
    public func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        let path = request.path
        let peer = path.count > 1 ? path[1] : nil
        return Gatekeeper(app: app).admit(request, to: Self.resource, namedPeer: peer).then { [app] actor in
            switch (path.count, peer) {
            case (0, _): try TrustList(app: app, actor: actor).answer(request)
            case (1, _) where path[0] == "trustee" && request.verb != .post:
                try Trustee(app: app, actor: actor).answer(request)
            case (1, _): try TrustProposal.answer(request, to: actor, in: app)
            case (2, let peer?): try OneTrust(app: app, actor: actor, relationship: path[0], peer: peer).answer(request)
            case (3, let peer?) where path[2] == "permissions":
                OneTrust(app: app, actor: actor, relationship: path[0], peer: peer).found.then { trust in
                    try TrustPermissions(app: app, actor: actor, trust: trust).answer(request)
                }
            case (3, let peer?) where path[2] == "shared_properties":
                OneTrust(app: app, actor: actor, relationship: path[0], peer: peer).found.then { trust in
                    try SharedProperties(app: app, trust: trust).answer(request)
                }
            default: throw Refusal(.notFound, "there is nothing of this name under a trust")
            }
        }
    }
}

/// Serves `/trust` to a synchronous host.
public typealias TrustHandler = Handler<TrustCore>
/// Serves `/trust` to an asynchronous host.
public typealias AsyncTrustHandler = AsyncHandler<TrustCore>
