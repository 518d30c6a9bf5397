import JSON

/// What is done with the trust of an actor with one peer.
struct OneTrust: Sendable {
    let app: App
    let actor: ActorInterface
    let relationship: String
    let peer: String

    /// The trust; the work fails with a `Refusal` where there is none of this relationship.
    var found: Work<Trust> {
        app.requiredTrust(of: actor.id, with: peer).map { trust in
            guard trust.relationship == relationship else { throw Refusal.noTrust(with: peer) }
            return trust
        }
    }

    func answer(_ request: ActorRequest) throws -> Work<ActorResponse> {
        switch request.verb {
        case .get: found.map { .json($0.json(for: actor.principal), $0.isApproved ? .ok : .accepted) }
        case .post: try peerApproval(request.object())
        case .put: try edit(request.object())
        case .delete: found.then { end($0) }
        }
    }

    /// The peer says that it approved.
    private func peerApproval(_ members: JSONObject) throws -> Work<ActorResponse> {
        guard actor.principal.isPeer(peer) else {
            throw Refusal(.forbidden, "only the peer says that it approved; the owner approves with PUT")
        }
        guard members["approved"] == true else { throw Refusal(.badRequest, "\"approved\" must be true") }
        return found.then { _ in
            app.changeTrust(of: actor.id, with: peer) { $0.isPeerApproved = true }
        }.then { change in
            let events: [LifecycleEvent.Name] = change.completes ? [.trustApproved, .trustFullyApprovedRemote] : []
            return app.announce(events, of: change.after, to: actor.actor)
        }.map { ActorResponse(.noContent) }
    }

    /// The owner changes the trust; the peer is told of an approval each time, so that asking again makes up for a time
    /// when it was not reached.
    private func edit(_ members: JSONObject) throws -> Work<ActorResponse> {
        guard actor.principal.isOwner else { throw Refusal.ownersOnly }
        let edit = try TrustEdit(members)
        return found.then { trust in
            guard let permissions = edit.permissions else { return Work(()) }
            return try TrustPermissions(app: app, actor: actor, trust: trust).store(permissions).map { _ in }
        }.then {
            app.changeTrust(of: actor.id, with: peer) { edit.apply(to: &$0) }
        }.then { change in
            let events: [LifecycleEvent.Name] = change.completes ? [.trustApproved, .trustFullyApprovedLocal] : []
            return app.announce(events, of: change.after, to: actor.actor).map { change.after }
        }.then { trust in
            edit.isApproved == true ? tellApproval(of: trust) : Work(())
        }.map { ActorResponse(.noContent) }
    }

    private func tellApproval(of trust: Trust) -> Work<Void> {
        let path = ["trust", relationship, actor.id]
        return app.tell(PeerRequest(.post, to: trust, path, body: ["approved": true])).map { _ in }
    }

    /// Ends the trust here, whatever the peer says, and then tells the peer unless it asked for that.
    private func end(_ trust: Trust) -> Work<ActorResponse> {
        let isByPeer = actor.principal.isPeer(peer)
        return app.remove(trust).then { wasThere in
            guard wasThere else { throw Refusal.noTrust(with: peer) }
            let details: JSONObject = ["initiated_by_peer": .bool(isByPeer)]
            return app.announce([.trustDeleted], of: trust, to: actor.actor, details: details)
        }.then {
            isByPeer ? Work(nil) : app.tell(PeerRequest(.delete, to: trust, ["trust", relationship, actor.id]))
        }.map { answer in
            // A peer that does not know the secret or the trust any more has ended it itself.
            if let answer, !answer.isSuccess, ![.forbidden, .notFound].contains(answer.status) {
                throw Refusal(
                    .badGateway, "the trust is gone here, but the peer refused with status \(answer.status.rawValue)")
            }
            return ActorResponse(.noContent)
        }
    }
}
