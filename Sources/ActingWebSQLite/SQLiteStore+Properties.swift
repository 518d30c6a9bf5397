public import ActingWeb
public import JSON

extension SQLiteStore {
    /// A property's value, or `nil` where there is none.
    public func property(_ name: String, of actor: String) throws(StoreError) -> JSONValue? {
        try read(.property(name, of: actor))
    }

    /// A property's value, or `nil` where there is none.
    public func property(_ name: String, of actor: String) async throws(StoreError) -> JSONValue? {
        try await read(.property(name, of: actor))
    }

    /// Every property whose name begins with `prefix`, in order of name.
    public func properties(of actor: String, prefix: String) throws(StoreError) -> [(name: String, value: JSONValue)] {
        try read(.properties(of: actor, prefix: prefix))
    }

    /// Every property whose name begins with `prefix`, in order of name.
    public func properties(
        of actor: String, prefix: String
    ) async throws(StoreError) -> [(name: String, value: JSONValue)] {
        try await read(.properties(of: actor, prefix: prefix))
    }

    /// Sets a property of an actor that exists.
    public func setProperty(_ name: String, of actor: String, to value: JSONValue) throws(StoreError) {
        try write(.setProperty(name, of: actor, to: value))
    }

    /// Sets a property of an actor that exists.
    public func setProperty(_ name: String, of actor: String, to value: JSONValue) async throws(StoreError) {
        try await write(.setProperty(name, of: actor, to: value))
    }

    /// Removes a property; says whether it was there.
    public func removeProperty(_ name: String, of actor: String) throws(StoreError) -> Bool {
        try write(.removeProperty(name, of: actor))
    }

    /// Removes a property; says whether it was there.
    public func removeProperty(_ name: String, of actor: String) async throws(StoreError) -> Bool {
        try await write(.removeProperty(name, of: actor))
    }
}
