public import JSON
import Synchronization

extension InMemoryStore {
    struct ListRecord {
        var notes: PropertyList.Notes
        var items: [JSONValue] = []

        func list(_ name: StoredName) -> PropertyList {
            PropertyList(name.string, notes: notes, count: items.count)
        }
    }

    /// A list of an actor, or `nil` where there is none.
    public func list(_ name: String, of actor: String) throws(StoreError) -> PropertyList? {
        let name = StoredName(name)
        return records.withLock { $0[StoredName(actor)]?.lists[name]?.list(name) }
    }

    /// The lists of an actor, in order of name.
    public func lists(of actor: String) throws(StoreError) -> [PropertyList] {
        let all = records.withLock { $0[StoredName(actor)]?.lists ?? [:] }
        return all.sorted { $0.key < $1.key }.map { $0.value.list($0.key) }
    }

    /// Adds a list without items; `StoreError.listExists` or `StoreError.propertyExists` where its name is taken,
    /// `StoreError.unknownActor` where there is no such actor.
    public func createList(_ name: String, of actor: String, notes: PropertyList.Notes) throws(StoreError) {
        try writeProperties([.createList(name, notes: notes)], of: actor)
    }

    /// Sets what is said about a list; says whether it was there.
    public func annotateList(_ name: String, of actor: String, notes: PropertyList.Notes) throws(StoreError) -> Bool {
        records.withLock { records in
            let (id, key) = (StoredName(actor), StoredName(name))
            guard records[id]?.lists[key] != nil else { return false }
            records[id]?.lists[key]?.notes = notes
            return true
        }
    }

    /// Removes a list with its items; says whether it was there.
    public func deleteList(_ name: String, of actor: String) throws(StoreError) -> Bool {
        records.withLock { $0[StoredName(actor)]?.lists.removeValue(forKey: StoredName(name)) != nil }
    }

    /// The items of a list from a place on, in order; none where there is no such list or place.
    ///
    /// - Parameters:
    ///   - name: the name of the list.
    ///   - actor: the id of the actor.
    ///   - start: the place of the first item to be read, from zero.
    ///   - count: how many at most; `nil` for all.
    /// - Returns: the items.
    /// - Throws: `StoreError` where the store failed.
    public func items(
        of name: String, of actor: String, from start: Int, count: Int?
    ) throws(StoreError) -> [JSONValue] {
        let items = records.withLock { $0[StoredName(actor)]?.lists[StoredName(name)]?.items ?? [] }
        guard start >= 0 else { return [] }
        return Array(items.dropFirst(start).prefix(max(0, count ?? .max)))
    }

    /// Makes changes to the items of a list one after the other, all of them or none.
    ///
    /// - Parameters:
    ///   - name: the name of the list.
    ///   - actor: the id of the actor.
    ///   - edits: the changes; each one finds the list as the ones before it left it.
    /// - Returns: the number of items after the changes; `nil` where there is no such list.
    /// - Throws: `StoreError.noItem` where a change names a place that the list does not have.
    public func editList(
        _ name: String, of actor: String, _ edits: [PropertyListEdit]
    ) throws(StoreError) -> Int? {
        guard edits.allSatisfy({ $0.value?.isStorable ?? true }) else { throw .notJSON(name: name) }
        return try records.withLock { (records) throws(StoreError) in
            let (id, key) = (StoredName(actor), StoredName(name))
            guard var items = records[id]?.lists[key]?.items else { return nil }
            for edit in edits { try edit.apply(to: &items, of: name) }
            records[id]?.lists[key]?.items = items
            return items.count
        }
    }
}
