import JSON

/// A peer's wish for trust; until it is verified, nobody knows who sent it.
struct TrustProposal: Sendable {
    private let peer: String
    private let baseURI: String
    private let type: String
    private let relationship: String
    private let secret: String
    private let summary: String
    private let verificationToken: String

    /// Answers a request under the name of a relationship: peers send proposals there.
    static func answer(
        _ request: ActorRequest, to actor: ActorInterface, in app: App
    ) throws -> Work<ActorResponse> {
        switch request.verb {
        case .post:
            try TrustProposal(request.object(), for: request.path[0]).perform(with: actor, in: app, request.root)
        case .get, .put, .delete: throw Refusal(.notFound, "there is no trust of an actor without a peer")
        }
    }

    /// What the peer sent.
    private init(_ members: JSONObject, for relationship: String) throws(Refusal) {
        peer = try Self.text("id", of: members)
        baseURI = try Self.text("baseuri", of: members)
        type = try Self.text("type", of: members)
        secret = try Self.text("secret", of: members)
        summary = members["desc"]?.string ?? ""
        verificationToken = members["verify"]?.string ?? ""
        self.relationship = relationship
    }

    private static func text(_ key: String, of members: JSONObject) throws(Refusal) -> String {
        guard let text = members[key]?.string, !text.isEmpty else {
            throw Refusal(.badRequest, "\"\(key)\" is missing")
        }
        guard text.utf8.count <= ActorRequest.longestName else {
            throw Refusal(.badRequest, "\"\(key)\" is longer than \(ActorRequest.longestName) bytes")
        }
        return text
    }

    /// Keeps the proposal for the owner, or approves it where the application does that by itself.
    private func perform(with actor: ActorInterface, in app: App, _ root: String) throws -> Work<ActorResponse> {
        guard let kind = app.trustTypes.current[relationship] else {
            throw Refusal(.forbidden, "\(PermissionError.unknownTrustType(relationship))")
        }
        let isAutomatic = app.options.approvedRelationships.contains(relationship)
        guard !(isAutomatic && kind.isPrivileged) else {
            throw Refusal(.forbidden, "only the owner of an actor gives the trust type \"\(relationship)\"")
        }
        guard peer != actor.id else { throw Refusal(.badRequest, "an actor cannot trust itself") }
        return app.trust(of: actor.id, with: peer).then { known in
            guard known == nil else { throw StoreError.trustExists(peer: peer) }
            return isVerified(with: actor.id, in: app)
        }.then { isVerified in
            let trust = trust(with: actor.id, isVerified: isVerified, isApproved: isAutomatic && isVerified, in: app)
            let completed: [LifecycleEvent.Name] = [.trustApproved, .trustFullyApprovedLocal]
            let events = [.trustRequestReceived] + (trust.isApproved ? completed : [])
            return app.add(trust).then { app.announce(events, of: trust, to: actor.actor) }.map {
                let location = "\(root)/\(actor.id)/trust/\(relationship)/\(peer)"
                return .json(
                    .object(trust.json(showsSecrets: false)), trust.isApproved ? .created : .accepted,
                    headers: [("Location", location)])
            }
        }
    }

    /// Asks the peer whether it knows of the proposal; one that cannot be asked stays unverified.
    private func isVerified(with actor: String, in app: App) -> Work<Bool> {
        guard !verificationToken.isEmpty else { return Work(false) }
        let question = PeerRequest(.get, at: baseURI, ["trust", relationship, actor], secret: secret)
        return app.call(question).map { answer in
            let shown = answer.body?["verification_token"]?.string ?? ""
            guard answer.isSuccess, SecretText.areEqual(shown.utf8, verificationToken.utf8) else {
                throw Refusal(.forbidden, "the peer does not confirm that it asked for trust")
            }
            return true
        }.recover { error in
            guard error is PeerUnreachable else { throw error }
            return Work(false)
        }
    }

    private func trust(with actor: String, isVerified: Bool, isApproved: Bool, in app: App) -> Trust {
        Trust(
            of: actor, with: peer, baseURI: baseURI, type: type, relationship: relationship, secret: secret,
            summary: summary, isApproved: isApproved, isPeerApproved: true, isVerified: isVerified,
            verificationToken: verificationToken, createdAt: app.environment.now()
        )
    }
}
