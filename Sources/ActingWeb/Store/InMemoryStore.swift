public import JSON
import Synchronization

/// A store that lives as long as the process; its operations never wait for anything but each other.
public final class InMemoryStore: Store {
    private struct Record {
        let actor: Actor
        var properties: [String: JSONValue] = [:]
    }

    private let records = Mutex<[String: Record]>([:])

    /// An empty store.
    public init() {}

    /// The actor of this id, or `nil` where there is none.
    public func actor(_ id: String) throws(StoreError) -> Actor? {
        records.withLock { $0[id]?.actor }
    }

    /// Adds an actor; `StoreError.actorExists` where its id is taken.
    public func createActor(_ actor: Actor) throws(StoreError) {
        try records.withLock { (records) throws(StoreError) in
            guard records[actor.id] == nil else { throw .actorExists(actor.id) }
            records[actor.id] = Record(actor: actor)
        }
    }

    /// Removes an actor and all its data; says whether it was there.
    public func deleteActor(_ id: String) throws(StoreError) -> Bool {
        records.withLock { $0.removeValue(forKey: id) != nil }
    }

    /// A property's value, or `nil` where there is none.
    public func property(_ name: String, of actor: String) throws(StoreError) -> JSONValue? {
        records.withLock { $0[actor]?.properties[name] }
    }

    /// Every property whose name begins with `prefix`, in order of name.
    public func properties(of actor: String, prefix: String) throws(StoreError) -> [(name: String, value: JSONValue)] {
        let all = records.withLock { $0[actor]?.properties ?? [:] }
        return all.filter { $0.key.hasPrefix(prefix) }
            .sorted { $0.key < $1.key }
            .map { (name: $0.key, value: $0.value) }
    }

    /// Sets a property of an actor that exists.
    public func setProperty(_ name: String, of actor: String, to value: JSONValue) throws(StoreError) {
        try records.withLock { (records) throws(StoreError) in
            guard records[actor] != nil else { throw .unknownActor(actor) }
            records[actor]?.properties[name] = value
        }
    }

    /// Removes a property; says whether it was there.
    public func removeProperty(_ name: String, of actor: String) throws(StoreError) -> Bool {
        records.withLock { $0[actor]?.properties.removeValue(forKey: name) != nil }
    }
}
