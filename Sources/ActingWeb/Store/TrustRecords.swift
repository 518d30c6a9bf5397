/// The trusts that a store keeps.
public protocol TrustRecords: Sendable {
    /// What an actor has agreed on with a peer, or `nil` where there is nothing.
    func trust(of actor: String, with peer: String) throws(StoreError) -> Trust?
    /// What an actor has agreed on with a peer, or `nil` where there is nothing.
    func trust(of actor: String, with peer: String) async throws(StoreError) -> Trust?

    /// The trust of an actor that has this secret, or `nil` where none has or the secret is empty; the time it takes tells
    /// nothing about others' secrets.
    func trust(of actor: String, secret: String) throws(StoreError) -> Trust?
    /// The trust of an actor that has this secret, or `nil` where none has or the secret is empty; the time it takes tells
    /// nothing about others' secrets.
    func trust(of actor: String, secret: String) async throws(StoreError) -> Trust?

    /// The trust of an actor with a client that registered under this id, or `nil` where there is none.
    func trust(of actor: String, oauthClient: String) throws(StoreError) -> Trust?
    /// The trust of an actor with a client that registered under this id, or `nil` where there is none.
    func trust(of actor: String, oauthClient: String) async throws(StoreError) -> Trust?

    /// The trusts of an actor, in order of peer.
    func trusts(of actor: String) throws(StoreError) -> [Trust]
    /// The trusts of an actor, in order of peer.
    func trusts(of actor: String) async throws(StoreError) -> [Trust]

    /// Adds a trust; `StoreError.trustExists` where the actor has one with the peer, `StoreError.unknownActor` where there
    /// is no such actor.
    func createTrust(_ trust: Trust) throws(StoreError)
    /// Adds a trust; `StoreError.trustExists` where the actor has one with the peer, `StoreError.unknownActor` where there
    /// is no such actor.
    func createTrust(_ trust: Trust) async throws(StoreError)

    /// Puts a trust in the place of another one of the same actor with the same peer, if that is still as expected: of
    /// several that try at once, one succeeds.
    ///
    /// - Parameters:
    ///   - expected: the trust as it was read.
    ///   - trust: the trust as it shall be.
    /// - Returns: whether the trust was as expected.
    /// - Throws: `StoreError` where the store failed.
    func replaceTrust(_ expected: Trust, with trust: Trust) throws(StoreError) -> Bool
    /// Puts a trust in the place of another one of the same actor with the same peer, if that is still as expected: of
    /// several that try at once, one succeeds.
    ///
    /// - Parameters:
    ///   - expected: the trust as it was read.
    ///   - trust: the trust as it shall be.
    /// - Returns: whether the trust was as expected.
    /// - Throws: `StoreError` where the store failed.
    func replaceTrust(_ expected: Trust, with trust: Trust) async throws(StoreError) -> Bool

    /// Removes a trust, and the subscriptions under it; says whether it was there.
    func deleteTrust(of actor: String, with peer: String) throws(StoreError) -> Bool
    /// Removes a trust, and the subscriptions under it; says whether it was there.
    func deleteTrust(of actor: String, with peer: String) async throws(StoreError) -> Bool
}
