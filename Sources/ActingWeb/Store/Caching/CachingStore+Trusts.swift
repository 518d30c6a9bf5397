extension CachingStore {
    /// What an actor has agreed on with a peer, or `nil` where there is nothing.
    public func trust(of actor: String, with peer: String) throws(StoreError) -> Trust? {
        try trusts.answer(to: TrustKey(of: actor, with: peer)) { () throws(StoreError) in
            try store.trust(of: actor, with: peer)
        }
    }

    /// What an actor has agreed on with a peer, or `nil` where there is nothing.
    public func trust(of actor: String, with peer: String) async throws(StoreError) -> Trust? {
        try await trusts.answer(to: TrustKey(of: actor, with: peer)) { () async throws(StoreError) in
            try await store.trust(of: actor, with: peer)
        }
    }

    /// The trust of an actor that has this secret, or `nil` where none has or the secret is empty; the time it takes tells
    /// nothing about others' secrets.
    public func trust(of actor: String, secret: String) throws(StoreError) -> Trust? {
        try trusts.answer(to: TrustKey(of: actor, secret: secret)) { () throws(StoreError) in
            try store.trust(of: actor, secret: secret)
        }
    }

    /// The trust of an actor that has this secret, or `nil` where none has or the secret is empty; the time it takes tells
    /// nothing about others' secrets.
    public func trust(of actor: String, secret: String) async throws(StoreError) -> Trust? {
        try await trusts.answer(to: TrustKey(of: actor, secret: secret)) { () async throws(StoreError) in
            try await store.trust(of: actor, secret: secret)
        }
    }

    /// The trust of an actor with a client that registered under this id, or `nil` where there is none.
    public func trust(of actor: String, oauthClient: String) throws(StoreError) -> Trust? {
        try trusts.answer(to: TrustKey(of: actor, oauthClient: oauthClient)) { () throws(StoreError) in
            try store.trust(of: actor, oauthClient: oauthClient)
        }
    }

    /// The trust of an actor with a client that registered under this id, or `nil` where there is none.
    public func trust(of actor: String, oauthClient: String) async throws(StoreError) -> Trust? {
        try await trusts.answer(to: TrustKey(of: actor, oauthClient: oauthClient)) { () async throws(StoreError) in
            try await store.trust(of: actor, oauthClient: oauthClient)
        }
    }

    /// The trusts of an actor, in order of peer.
    public func trusts(of actor: String) throws(StoreError) -> [Trust] {
        try store.trusts(of: actor)
    }

    /// The trusts of an actor, in order of peer.
    public func trusts(of actor: String) async throws(StoreError) -> [Trust] {
        try await store.trusts(of: actor)
    }

    /// Adds a trust; `StoreError.trustExists` where the actor has one with the peer, `StoreError.unknownActor` where there
    /// is no such actor.
    public func createTrust(_ trust: Trust) throws(StoreError) {
        defer { trusts.forget(TrustKey.all(of: trust)) }
        try store.createTrust(trust)
    }

    /// Adds a trust; `StoreError.trustExists` where the actor has one with the peer, `StoreError.unknownActor` where there
    /// is no such actor.
    public func createTrust(_ trust: Trust) async throws(StoreError) {
        defer { trusts.forget(TrustKey.all(of: trust)) }
        try await store.createTrust(trust)
    }

    /// Puts a trust in the place of another one of the same actor with the same peer, if that is still as expected: of
    /// several that try at once, one succeeds.
    ///
    /// - Parameters:
    ///   - expected: the trust as it was read.
    ///   - trust: the trust as it shall be.
    /// - Returns: whether the trust was as expected.
    /// - Throws: `StoreError` where the store failed.
    public func replaceTrust(_ expected: Trust, with trust: Trust) throws(StoreError) -> Bool {
        defer { trusts.forget(TrustKey.all(of: expected) + TrustKey.all(of: trust)) }
        return try store.replaceTrust(expected, with: trust)
    }

    /// Puts a trust in the place of another one of the same actor with the same peer, if that is still as expected: of
    /// several that try at once, one succeeds.
    ///
    /// - Parameters:
    ///   - expected: the trust as it was read.
    ///   - trust: the trust as it shall be.
    /// - Returns: whether the trust was as expected.
    /// - Throws: `StoreError` where the store failed.
    public func replaceTrust(_ expected: Trust, with trust: Trust) async throws(StoreError) -> Bool {
        defer { trusts.forget(TrustKey.all(of: expected) + TrustKey.all(of: trust)) }
        return try await store.replaceTrust(expected, with: trust)
    }

    /// Removes a trust, and the subscriptions under it; says whether it was there.
    public func deleteTrust(of actor: String, with peer: String) throws(StoreError) -> Bool {
        defer { forgetTrusts(of: actor) }
        return try store.deleteTrust(of: actor, with: peer)
    }

    /// Removes a trust, and the subscriptions under it; says whether it was there.
    public func deleteTrust(of actor: String, with peer: String) async throws(StoreError) -> Bool {
        defer { forgetTrusts(of: actor) }
        return try await store.deleteTrust(of: actor, with: peer)
    }

    /// Forgets all trusts of an actor: by which secret one of them was found is not known here.
    private func forgetTrusts(of actor: String) {
        let actor = StoredName(actor)
        trusts.forgetAll { key, _ in key.actor == actor }
    }
}
