extension CachingStore {
    /// The actor of this id, or `nil` where there is none.
    public func actor(_ id: String) throws(StoreError) -> Actor? {
        try actors.answer(to: StoredName(id)) { () throws(StoreError) in
            try store.actor(id)
        }
    }

    /// The actor of this id, or `nil` where there is none.
    public func actor(_ id: String) async throws(StoreError) -> Actor? {
        try await actors.answer(to: StoredName(id)) { () async throws(StoreError) in
            try await store.actor(id)
        }
    }

    /// The actors that somebody made, in order of id.
    public func actors(createdBy creator: String) throws(StoreError) -> [Actor] {
        try store.actors(createdBy: creator)
    }

    /// The actors that somebody made, in order of id.
    public func actors(createdBy creator: String) async throws(StoreError) -> [Actor] {
        try await store.actors(createdBy: creator)
    }

    /// Adds an actor; `StoreError.actorExists` where its id is taken.
    ///
    /// - Parameters:
    ///   - actor: the actor.
    ///   - isOnly: whether its creator must not have another one; `StoreError.creatorExists` where there is.
    /// - Throws: `StoreError` where the store failed.
    public func createActor(_ actor: Actor, isOnly: Bool) throws(StoreError) {
        defer { actors.forget(StoredName(actor.id)) }
        try store.createActor(actor, isOnly: isOnly)
    }

    /// Adds an actor; `StoreError.actorExists` where its id is taken.
    ///
    /// - Parameters:
    ///   - actor: the actor.
    ///   - isOnly: whether its creator must not have another one; `StoreError.creatorExists` where there is.
    /// - Throws: `StoreError` where the store failed.
    public func createActor(_ actor: Actor, isOnly: Bool) async throws(StoreError) {
        defer { actors.forget(StoredName(actor.id)) }
        try await store.createActor(actor, isOnly: isOnly)
    }

    /// Puts an actor in the place of the one with its id; `StoreError.unknownActor` where there is none.
    public func updateActor(_ actor: Actor) throws(StoreError) {
        defer { actors.forget(StoredName(actor.id)) }
        try store.updateActor(actor)
    }

    /// Puts an actor in the place of the one with its id; `StoreError.unknownActor` where there is none.
    public func updateActor(_ actor: Actor) async throws(StoreError) {
        defer { actors.forget(StoredName(actor.id)) }
        try await store.updateActor(actor)
    }

    /// Removes an actor and all its data; says whether it was there.
    public func deleteActor(_ id: String) throws(StoreError) -> Bool {
        defer { forgetAll(of: id) }
        return try store.deleteActor(id)
    }

    /// Removes an actor and all its data; says whether it was there.
    public func deleteActor(_ id: String) async throws(StoreError) -> Bool {
        defer { forgetAll(of: id) }
        return try await store.deleteActor(id)
    }

    /// Forgets an actor and all its data.
    private func forgetAll(of id: String) {
        let actor = StoredName(id)
        actors.forget(actor)
        properties.forgetAll { key, _ in key.actor == actor }
        trusts.forgetAll { key, _ in key.actor == actor }
        attributes.forgetAll { key, _ in key.actor == actor }
    }
}
