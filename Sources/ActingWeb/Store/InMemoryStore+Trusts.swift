import Synchronization

extension InMemoryStore {
    /// What an actor has agreed on with a peer, or `nil` where there is nothing.
    public func trust(of actor: String, with peer: String) throws(StoreError) -> Trust? {
        records.withLock { $0[StoredName(actor)]?.trusts[StoredName(peer)] }
    }

    /// The trust of an actor that has this secret, or `nil` where none has or the secret is empty; the time it takes
    /// tells nothing about others' secrets.
    public func trust(of actor: String, secret: String) throws(StoreError) -> Trust? {
        guard !secret.isEmpty else { return nil }
        // Every secret is compared, whether or not an earlier one was the right one.
        return try trusts(of: actor).reversed().reduce(nil) { found, trust in
            SecretText.areEqual(trust.secret.utf8, secret.utf8) ? trust : found
        }
    }

    /// The trust of an actor with a client that registered under this id, or `nil` where there is none.
    public func trust(of actor: String, oauthClient: String) throws(StoreError) -> Trust? {
        try trusts(of: actor).first { $0.oauthClient?.utf8.elementsEqual(oauthClient.utf8) ?? false }
    }

    /// The trusts of an actor, in order of peer.
    public func trusts(of actor: String) throws(StoreError) -> [Trust] {
        let all = records.withLock { $0[StoredName(actor)]?.trusts ?? [:] }
        return all.sorted { $0.key < $1.key }.map(\.value)
    }

    /// Adds a trust; `StoreError.trustExists` where the actor has one with the peer, `StoreError.unknownActor` where
    /// there is no such actor.
    public func createTrust(_ trust: Trust) throws(StoreError) {
        try records.withLock { (records) throws(StoreError) in
            let (id, peer) = (StoredName(trust.actor), StoredName(trust.peer))
            guard let record = records[id] else { throw .unknownActor(trust.actor) }
            guard record.trusts[peer] == nil else { throw .trustExists(peer: trust.peer) }
            records[id]?.trusts[peer] = trust
        }
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
        let (id, peer) = (StoredName(expected.actor), StoredName(expected.peer))
        guard StoredName(trust.actor) == id, StoredName(trust.peer) == peer else { return false }
        return records.withLock { records in
            guard let kept = records[id]?.trusts[peer], kept.isStored(as: expected) else { return false }
            records[id]?.trusts[peer] = trust
            return true
        }
    }

    /// Removes a trust, and the subscriptions under it; says whether it was there.
    public func deleteTrust(of actor: String, with peer: String) throws(StoreError) -> Bool {
        let (id, peer) = (StoredName(actor), StoredName(peer))
        return records.withLock { records in
            guard records[id]?.trusts.removeValue(forKey: peer) != nil else { return false }
            let kept = records[id]?.subscriptions.filter { $0.key.peer != peer }
            records[id]?.subscriptions = kept ?? [:]
            return true
        }
    }
}
