public import JSON

/// An actor's properties: JSON values under names.
///
/// Every operation exists twice under one name. An async hook gets the one that awaits, which never blocks the event
/// loop; a sync hook gets the one that blocks its thread until the store has answered.
public struct PropertyStore: Sendable {
    private let actor: String
    private let store: any Store

    init(actor: String, store: any Store) {
        self.actor = actor
        self.store = store
    }

    /// The value of a property, or `nil` where there is none.
    public func value(_ name: String) throws(StoreError) -> JSONValue? {
        try store.property(name, of: actor)
    }

    /// The value of a property, or `nil` where there is none.
    public func value(_ name: String) async throws(StoreError) -> JSONValue? {
        try await store.property(name, of: actor)
    }

    /// Every property whose name begins with `prefix`, in order of name.
    public func all(prefix: String = "") throws(StoreError) -> [(name: String, value: JSONValue)] {
        try store.properties(of: actor, prefix: prefix)
    }

    /// Every property whose name begins with `prefix`, in order of name.
    public func all(prefix: String = "") async throws(StoreError) -> [(name: String, value: JSONValue)] {
        try await store.properties(of: actor, prefix: prefix)
    }

    /// Sets a property, whether or not it was there.
    public func set(_ name: String, to value: JSONValue) throws(StoreError) {
        try store.setProperty(name, of: actor, to: value)
    }

    /// Sets a property, whether or not it was there.
    public func set(_ name: String, to value: JSONValue) async throws(StoreError) {
        try await store.setProperty(name, of: actor, to: value)
    }

    /// Removes a property.
    ///
    /// - Parameter name: the property's name.
    /// - Returns: whether it was there.
    /// - Throws: `StoreError` where the store failed.
    public func remove(_ name: String) throws(StoreError) -> Bool {
        try store.removeProperty(name, of: actor)
    }

    /// Removes a property.
    ///
    /// - Parameter name: the property's name.
    /// - Returns: whether it was there.
    /// - Throws: `StoreError` where the store failed.
    public func remove(_ name: String) async throws(StoreError) -> Bool {
        try await store.removeProperty(name, of: actor)
    }
}
