/// Serves `/subscriptions`: who is told what changes, and what they have not fetched yet.
public struct SubscriptionsCore: HandlerCore {
    /// The resource's name in paths.
    public static let resource = "subscriptions"

    let app: App

    /// A core that serves the actors of an application.
    public init(app: App) {
        self.app = app
    }

    /// What is to be done for a request.
    public func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        let path = request.path
        return Gatekeeper(app: app).admit(request, to: Self.resource, namedPeer: path.first).then { [app] actor in
            guard actor.principal.peer?.isApproved ?? true else {
                throw Refusal(.forbidden, "the trust is not approved yet")
            }
            guard let peer = path.first else {
                return try SubscriptionList(app: app, actor: actor).answer(request)
            }
            if path.count == 1 { return try PeerSubscriptions(app: app, actor: actor, peer: peer).answer(request) }
            guard path.count <= 3 else { throw Refusal(.notFound, "there is nothing of this name") }
            return try OneSubscription(app: app, actor: actor, peer: peer, id: path[1])
                .answer(request, sequence: path.count == 3 ? path[2] : nil)
        }
    }
}

/// Serves `/subscriptions` to a synchronous host.
public typealias SubscriptionsHandler = Handler<SubscriptionsCore>
/// Serves `/subscriptions` to an asynchronous host.
public typealias AsyncSubscriptionsHandler = AsyncHandler<SubscriptionsCore>
