public import JSON
import Synchronization

extension InMemoryStore {
    /// Sets or removes a property if its value is still the expected one: of several that try at once, one succeeds.
    ///
    /// - Parameters:
    ///   - name: the property's name.
    ///   - actor: the id of the actor, which has to exist where the property is set.
    ///   - expected: the value; `nil` where there should be no property.
    ///   - value: what to set; `nil` to remove it.
    /// - Returns: whether the value was the expected one.
    /// - Throws: `StoreError` where the store failed.
    public func replaceProperty(
        _ name: String, of actor: String, expecting expected: JSONValue?, with value: JSONValue?
    ) throws(StoreError) -> Bool {
        if let value, !value.isStorable { throw .notJSON(name: name) }
        return try records.withLock { (records) throws(StoreError) in
            let id = StoredName(actor)
            let kept = records[id]?.properties[StoredName(name)]
            guard kept.isStored(as: expected) else { return false }
            guard records[id] != nil || value == nil else { throw .unknownActor(actor) }
            records[id]?.properties[StoredName(name)] = value
            return true
        }
    }
}
