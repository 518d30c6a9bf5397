import Synchronization

extension InMemoryStore {
    /// Makes changes to what an actor has under names, all of them or none.
    ///
    /// - Parameters:
    ///   - writes: the changes; each one finds everything as the ones before it left it.
    ///   - actor: the id of the actor.
    /// - Throws: `StoreError`: where a name is taken by a property or a list, where there is no list to change or no place
    ///   in it, or where there is no such actor.
    public func writeProperties(_ writes: [PropertyWrite], of actor: String) throws(StoreError) {
        for write in writes where !write.values.allSatisfy(\.isStorable) { throw .notJSON(name: write.name ?? "") }
        try records.withLock { (records) throws(StoreError) in
            let id = StoredName(actor)
            guard records[id] != nil else { throw .unknownActor(actor) }
            for case .setCreator(let creator, true) in writes {
                let isTaken = records.contains { $0.key != id && $0.value.actor.isMade(by: creator) }
                if isTaken { throw .creatorExists(creator) }
            }
            if let write = writes.first, writes.count == 1 {
                // One change that fails leaves nothing behind, so that there is nothing to copy what there was for.
                try records[id]?.make(write)
                return
            }
            let before = records[id]
            do throws(StoreError) {
                for write in writes { try records[id]?.make(write) }
            } catch {
                records[id] = before
                throw error
            }
        }
    }
}

extension InMemoryStore.Record {
    fileprivate mutating func make(_ write: PropertyWrite) throws(StoreError) {
        switch write {
        case .set(let name, let value):
            let key = StoredName(name)
            guard lists[key] == nil else { throw .listExists(name) }
            properties[key] = value
        case .remove(let name): properties[StoredName(name)] = nil
        case .createList(let name, let notes):
            let key = StoredName(name)
            guard lists[key] == nil else { throw .listExists(name) }
            guard properties[key] == nil else { throw .propertyExists(name) }
            lists[key] = InMemoryStore.ListRecord(notes: notes)
        case .editList(let name, let edits):
            let key = StoredName(name)
            guard var items = lists[key]?.items else { throw .noList(name) }
            for edit in edits { try edit.apply(to: &items, of: name) }
            lists[key]?.items = items
        case .deleteList(let name): lists[StoredName(name)] = nil
        case .setCreator(let creator, _): actor.creator = creator
        case .setTrusteeRoot(let root): actor.trusteeRoot = root
        }
    }
}
