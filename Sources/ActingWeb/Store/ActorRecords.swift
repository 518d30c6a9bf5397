/// The actors that a store keeps.
public protocol ActorRecords: Sendable {
    /// The actor of this id, or `nil` where there is none.
    func actor(_ id: String) throws(StoreError) -> Actor?
    /// The actor of this id, or `nil` where there is none.
    func actor(_ id: String) async throws(StoreError) -> Actor?

    /// The actors that somebody made, in order of id.
    func actors(createdBy creator: String) throws(StoreError) -> [Actor]
    /// The actors that somebody made, in order of id.
    func actors(createdBy creator: String) async throws(StoreError) -> [Actor]

    /// Adds an actor; `StoreError.actorExists` where its id is taken.
    ///
    /// - Parameters:
    ///   - actor: the actor.
    ///   - isOnly: whether its creator must not have another one; `StoreError.creatorExists` where there is.
    /// - Throws: `StoreError` where the store failed.
    func createActor(_ actor: Actor, isOnly: Bool) throws(StoreError)
    /// Adds an actor; `StoreError.actorExists` where its id is taken.
    ///
    /// - Parameters:
    ///   - actor: the actor.
    ///   - isOnly: whether its creator must not have another one; `StoreError.creatorExists` where there is.
    /// - Throws: `StoreError` where the store failed.
    func createActor(_ actor: Actor, isOnly: Bool) async throws(StoreError)

    /// Puts an actor in the place of the one with its id; `StoreError.unknownActor` where there is none.
    func updateActor(_ actor: Actor) throws(StoreError)
    /// Puts an actor in the place of the one with its id; `StoreError.unknownActor` where there is none.
    func updateActor(_ actor: Actor) async throws(StoreError)

    /// Removes an actor and all its data; says whether it was there.
    func deleteActor(_ id: String) throws(StoreError) -> Bool
    /// Removes an actor and all its data; says whether it was there.
    func deleteActor(_ id: String) async throws(StoreError) -> Bool
}

extension ActorRecords {
    /// Adds an actor, whatever else its creator has; `StoreError.actorExists` where its id is taken.
    public func createActor(_ actor: Actor) throws(StoreError) {
        try createActor(actor, isOnly: false)
    }

    /// Adds an actor, whatever else its creator has; `StoreError.actorExists` where its id is taken.
    public func createActor(_ actor: Actor) async throws(StoreError) {
        try await createActor(actor, isOnly: false)
    }
}
