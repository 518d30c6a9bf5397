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
            let (id, key) = (StoredName(actor), StoredName(name))
            let kept = records[id]?.properties[key]
            guard kept.isStored(as: expected) else { return false }
            if value != nil {
                guard let record = records[id] else { throw .unknownActor(actor) }
                guard record.lists[key] == nil else { throw .listExists(name) }
            }
            records[id]?.properties[key] = value
            return true
        }
    }
}
