import Synchronization

extension InMemoryStore {
    /// The actor of this id, or `nil` where there is none.
    public func actor(_ id: String) throws(StoreError) -> Actor? {
        records.withLock { $0[StoredName(id)]?.actor }
    }

    /// The actors that somebody made, in order of id.
    public func actors(createdBy creator: String) throws(StoreError) -> [Actor] {
        let made = records.withLock { $0.filter { $0.value.actor.isMade(by: creator) } }
        return made.sorted { $0.key < $1.key }.map(\.value.actor)
    }

    /// Adds an actor; `StoreError.actorExists` where its id is taken.
    ///
    /// - Parameters:
    ///   - actor: the actor.
    ///   - isOnly: whether its creator must not have another one; `StoreError.creatorExists` where there is.
    /// - Throws: `StoreError` where the store failed.
    public func createActor(_ actor: Actor, isOnly: Bool) throws(StoreError) {
        try records.withLock { (records) throws(StoreError) in
            let id = StoredName(actor.id)
            guard records[id] == nil else { throw .actorExists(actor.id) }
            if isOnly, records.values.contains(where: { $0.actor.isMade(by: actor.creator) }) {
                throw .creatorExists(actor.creator)
            }
            records[id] = Record(actor: actor)
        }
    }

    /// Puts an actor in the place of the one with its id; `StoreError.unknownActor` where there is none.
    public func updateActor(_ actor: Actor) throws(StoreError) {
        try records.withLock { (records) throws(StoreError) in
            let id = StoredName(actor.id)
            guard records[id] != nil else { throw .unknownActor(actor.id) }
            records[id]?.actor = actor
        }
    }

    /// Removes an actor and all its data; says whether it was there.
    public func deleteActor(_ id: String) throws(StoreError) -> Bool {
        records.withLock { $0.removeValue(forKey: StoredName(id)) != nil }
    }
}

extension Actor {
    /// Whether this is its creator, compared as every store compares names.
    func isMade(by creator: String) -> Bool {
        self.creator.utf8.elementsEqual(creator.utf8)
    }
}
