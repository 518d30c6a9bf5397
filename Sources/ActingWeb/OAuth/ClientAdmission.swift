import JSON

/// Makes a client a peer of an actor whose owner consented.
struct ClientAdmission: Sendable {
    private static let rounds = 3

    private let records: OAuthRecords

    init(records: OAuthRecords) {
        self.records = records
    }

    /// Asks the hooks, agrees on trust, and keeps the client for good.
    ///
    /// - Parameters:
    ///   - client: the client.
    ///   - actor: the actor.
    /// - Returns: the work; it fails with an `OAuthError` where a hook sends the client away, or no client gets the
    ///   trust type any more.
    func admit(_ client: OAuthClient, to actor: Actor) -> Work<Void> {
        let details: JSONObject = [
            "client_id": .string(client.id), "client_name": .string(client.name),
            "trust_type": .string(client.trustType), "peer_id": .string(client.peer),
        ]
        return Work(()).then { [types = records.app.trustTypes] in
            guard (try? types.current.clientType(client.trustType)) != nil else {
                throw OAuthError(
                    .unauthorizedClient, "no client gets the trust type any more that this one registered for")
            }
            return records.tell(.oauthSuccess, actor, details)
        }.then { answer in
            if answer == false { throw OAuthError(.accessDenied, "the application does not let this client in") }
            return agree(with: client, actor, roundsLeft: Self.rounds)
        }.then { records.settle(client) }
    }

    /// A trust that changes between reading and writing is read again, a few times.
    private func agree(with client: OAuthClient, _ actor: Actor, roundsLeft: Int) -> Work<Void> {
        guard roundsLeft > 0 else {
            return Work(()).map { throw OAuthError(.temporarilyUnavailable, "the trust is being changed: try again") }
        }
        return records.app.trust(of: actor.id, with: client.peer).then { known in
            let isDone = known.map { replace($0, with: client) } ?? create(client, actor)
            return isDone.then { $0 ? Work(()) : agree(with: client, actor, roundsLeft: roundsLeft - 1) }
        }
    }

    private func replace(_ known: Trust, with client: OAuthClient) -> Work<Bool> {
        var trust = known
        trust.relationship = client.trustType
        trust.isApproved = true
        trust.isPeerApproved = true
        trust.isVerified = true
        trust.origin = .oauth2
        trust.oauthClient = client.id
        trust.lastAccessedAt = records.app.environment.now()
        if trust.client == nil { trust.client = Trust.Client(name: client.name) }
        let changed = trust
        return Work { [store = records.app.store] in
            try store.replaceTrust(known, with: changed)
        } awaiting: { [store = records.app.store] in
            try await store.replaceTrust(known, with: changed)
        }
    }

    /// Tokens from before the owner deleted an earlier trust must not come to life again with this one.
    private func create(_ client: OAuthClient, _ actor: Actor) -> Work<Bool> {
        let now = records.app.environment.now()
        let trust = Trust(
            of: actor.id, with: client.peer, type: "urn:actingweb:oauth2_client", relationship: client.trustType,
            secret: records.makeToken(""), summary: client.name, isApproved: true, isPeerApproved: true,
            isVerified: true, origin: .oauth2, createdAt: now, lastAccessedAt: now, oauthClient: client.id,
            client: Trust.Client(name: client.name)
        )
        return records.revokeAll(of: client.id, for: actor.id).then { [store = records.app.store] in
            Work {
                do {
                    try store.createTrust(trust)
                    return true
                } catch StoreError.trustExists {
                    return false
                }
            } awaiting: {
                do {
                    try await store.createTrust(trust)
                    return true
                } catch StoreError.trustExists {
                    return false
                }
            }
        }
    }
}
