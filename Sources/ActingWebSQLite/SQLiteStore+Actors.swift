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

    /// Adds an actor; `StoreError.actorExists` where its id is taken.
    public func createActor(_ actor: Actor) throws(StoreError) {
        try write(.createActor(actor))
    }

    /// Adds an actor; `StoreError.actorExists` where its id is taken.
    public func createActor(_ actor: Actor) async throws(StoreError) {
        try await write(.createActor(actor))
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
