import JSON

/// An owner's wish that the actor ask another one for trust.
struct TrustInvitation: Sendable {
    private let address: String
    private let relationship: String
    private let summary: String

    /// What the owner sent.
    init(_ members: JSONObject) throws(Refusal) {
        guard let address = members["url"]?.string, !address.isEmpty else {
            throw Refusal(.badRequest, "\"url\" is missing: where the peer is reached")
        }
        guard address.utf8.count <= ActorRequest.longestName else {
            throw Refusal(.badRequest, "\"url\" is longer than \(ActorRequest.longestName) bytes")
        }
        self.address = address.hasSuffix("/") ? String(address.dropLast()) : address
        relationship = members["relationship"]?.string ?? "friend"
        summary = members["desc"]?.string ?? ""
    }

    /// Asks the peer who it is, and then for trust.
    func perform(by actor: ActorInterface, in app: App, root: String) throws -> Work<ActorResponse> {
        guard app.trustTypes.current[relationship] != nil else {
            throw Refusal(.badRequest, "\(PermissionError.unknownTrustType(relationship))")
        }
        return app.call(PeerRequest(.get, at: address, ["meta"])).then { answer in
            let trust = try draft(of: actor, with: answer, in: app)
            return app.add(trust).then { _ in request(trust, by: actor, in: app, root: root) }
        }.recover { error in
            guard error is PeerUnreachable else { throw error }
            throw Refusal(.requestTimeout, "\(error)")
        }.map { trust in
            let location = "\(root)/\(actor.id)/trust/\(trust.relationship)/\(trust.peer)"
            return .json(trust.json(for: actor.principal), .created, headers: [("Location", location)])
        }
    }

    /// The trust with a peer that said who it is; by asking, this side approves.
    private func draft(of actor: ActorInterface, with answer: PeerResponse, in app: App) throws(Refusal) -> Trust {
        guard answer.isSuccess, let peer = answer.body?["id"]?.string, !peer.isEmpty else {
            throw Refusal(.requestTimeout, "what is reached at \"url\" does not say which actor it is")
        }
        guard peer != actor.id else { throw Refusal(.badRequest, "an actor cannot trust itself") }
        return Trust(
            of: actor.id, with: peer, baseURI: address, type: answer.body?["type"]?.string ?? "",
            relationship: relationship, secret: SecretText.hexadecimal(app.environment.randomBytes(20)),
            summary: summary, isApproved: true, isVerified: true,
            verificationToken: SecretText.hexadecimal(app.environment.randomBytes(20)),
            createdAt: app.environment.now()
        )
    }

    /// Asks for the trust, which is there already so that the peer can find it; it goes where the peer does not want it.
    private func request(_ trust: Trust, by actor: ActorInterface, in app: App, root: String) -> Work<Trust> {
        let body: JSONValue = [
            "baseuri": .string("\(root)/\(actor.id)"), "id": .string(actor.id), "type": .string(app.options.type),
            "secret": .string(trust.secret), "desc": .string(summary), "verify": .string(trust.verificationToken),
        ]
        let request = PeerRequest(.post, at: address, ["trust", relationship], body: body)
        let asking: Work<Bool> = app.call(request).map { answer in
            guard answer.isSuccess else {
                throw Refusal(.requestTimeout, "the peer refused the trust with status \(answer.status.rawValue)")
            }
            return answer.status == .created
        }
        return asking.recover { error in
            app.remove(trust).map { _ in throw error }
        }.then { isAccepted in
            // The peer may have approved, or even ended, the trust before its answer came.
            app.changeTrust(of: trust.actor, with: trust.peer) { if isAccepted { $0.isPeerApproved = true } }
        }.then { change in
            let completed: [LifecycleEvent.Name] = [.trustApproved, .trustFullyApprovedRemote]
            let events = [.trustInitiated] + (change.completes ? completed : [])
            return app.announce(events, of: change.after, to: actor.actor).map { change.after }
        }
    }
}
