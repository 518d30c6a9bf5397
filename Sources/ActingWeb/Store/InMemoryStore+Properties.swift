public import JSON
import Synchronization

extension InMemoryStore {
    /// A property's value, or `nil` where there is none.
    public func property(_ name: String, of actor: String) throws(StoreError) -> JSONValue? {
        records.withLock { $0[StoredName(actor)]?.properties[StoredName(name)] }
    }

    /// Every property whose name begins with `prefix`, in order of name.
    public func properties(of actor: String, prefix: String) throws(StoreError) -> [(name: String, value: JSONValue)] {
        let all = records.withLock { $0[StoredName(actor)]?.properties ?? [:] }
        let prefix = StoredName(prefix)
        return all.filter { $0.key.hasPrefix(prefix) }
            .sorted { $0.key < $1.key }
            .map { (name: $0.key.string, value: $0.value) }
    }

    /// Sets a property of an actor that exists.
    public func setProperty(_ name: String, of actor: String, to value: JSONValue) throws(StoreError) {
        try writeProperties([.set(name, to: value)], of: actor)
    }

    /// Removes a property; says whether it was there.
    public func removeProperty(_ name: String, of actor: String) throws(StoreError) -> Bool {
        records.withLock { $0[StoredName(actor)]?.properties.removeValue(forKey: StoredName(name)) != nil }
    }
}
