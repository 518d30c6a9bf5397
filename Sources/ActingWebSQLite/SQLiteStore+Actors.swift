public import ActingWeb

extension SQLiteStore {
    /// The actor of this id, or `nil` where there is none.
    public func actor(_ id: String) throws(StoreError) -> Actor? {
        try read(.actor(id))
    }

    /// The actor of this id, or `nil` where there is none.
    public func actor(_ id: String) async throws(StoreError) -> Actor? {
        try await read(.actor(id))
    }

    /// The actors that somebody made, in order of id.
    public func actors(createdBy creator: String) throws(StoreError) -> [Actor] {
        try read(.actors(createdBy: creator))
    }

    /// The actors that somebody made, in order of id.
    public func actors(createdBy creator: String) async throws(StoreError) -> [Actor] {
        try await read(.actors(createdBy: creator))
    }

    /// Adds an actor; `StoreError.actorExists` where its id is taken.
    ///
    /// - Parameters:
    ///   - actor: the actor.
    ///   - isOnly: whether its creator must not have another one; `StoreError.creatorExists` where there is.
    /// - Throws: `StoreError` where the store failed.
    public func createActor(_ actor: Actor, isOnly: Bool) throws(StoreError) {
        try write(.createActor(actor, isOnly: isOnly))
    }

    /// Adds an actor; `StoreError.actorExists` where its id is taken.
    ///
    /// - Parameters:
    ///   - actor: the actor.
    ///   - isOnly: whether its creator must not have another one; `StoreError.creatorExists` where there is.
    /// - Throws: `StoreError` where the store failed.
    public func createActor(_ actor: Actor, isOnly: Bool) async throws(StoreError) {
        try await write(.createActor(actor, isOnly: isOnly))
    }

    /// Puts an actor in the place of the one with its id; `StoreError.unknownActor` where there is none.
    public func updateActor(_ actor: Actor) throws(StoreError) {
        try write(.updateActor(actor))
    }

    /// Puts an actor in the place of the one with its id; `StoreError.unknownActor` where there is none.
    public func updateActor(_ actor: Actor) async throws(StoreError) {
        try await write(.updateActor(actor))
    }

    /// Removes an actor and all its data; says whether it was there.
    public func deleteActor(_ id: String) throws(StoreError) -> Bool {
        try write(.deleteActor(id))
    }

    /// Removes an actor and all its data; says whether it was there.
    public func deleteActor(_ id: String) async throws(StoreError) -> Bool {
        try await write(.deleteActor(id))
    }
}
