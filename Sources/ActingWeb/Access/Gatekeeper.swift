/// Lets requests through to an actor, or says why not.
struct Gatekeeper: Sendable {
    /// The parts of an actor for which a peer's permissions decide.
    private static let governed: Set<String> = ["properties", "methods", "actions"]

    let app: App

    /// The actor that a request is for, as whoever sent it may see it.
    ///
    /// - Parameters:
    ///   - request: the request.
    ///   - resource: what it is for; empty for the actor itself.
    ///   - namedPeer: the id of the peer that the path names; `nil` where it names none.
    /// - Returns: the actor; the work fails with a `Refusal` where the request is not let through.
    func admit(_ request: ActorRequest, to resource: String, namedPeer: String? = nil) -> Work<ActorInterface> {
        identify(request).map { actor in
            let path = resource.isEmpty ? [] : [resource] + request.path
            let isAllowed =
                switch actor.principal {
                case .creator: true
                case .peer(let peer) where Self.governed.contains(resource): peer.isApproved
                default: AccessList.standard.allows(actor.principal, request.verb, path, namedPeer: namedPeer)
                }
            if isAllowed { return actor }
            guard actor.principal == .anonymous else {
                throw Refusal(.forbidden, "whoever these credentials belong to may not do this")
            }
            throw Refusal.challenge(at: request.root)
        }
    }

    /// The actor that a request is for, and who sent it; what that may do has not been asked.
    func identify(_ request: ActorRequest) -> Work<ActorInterface> {
        guard request.path.allSatisfy({ $0.utf8.count <= ActorRequest.longestName }) else {
            return Work {
                throw Refusal.tooLong
            } awaiting: {
                throw Refusal.tooLong
            }
        }
        return app.actor(request.actor).then { actor in
            Authenticator(app: app).principal(showing: request.credentials, to: actor).map { principal in
                ActorInterface(actor, app: app, principal: principal)
            }
        }
    }
}

extension Refusal {
    fileprivate static var tooLong: Refusal {
        Refusal(.badRequest, "a part of the path is longer than \(ActorRequest.longestName) bytes")
    }

    /// Nobody said who asks; how to say it.
    fileprivate static func challenge(at root: String) -> Refusal {
        let host = root.split(separator: "/").last.map(String.init) ?? root
        return Refusal(
            .unauthorized, "say who you are: the creator with Basic, a peer or a client with Bearer",
            headers: [("WWW-Authenticate", "Basic realm=\"\(host)\"")]
        )
    }
}
