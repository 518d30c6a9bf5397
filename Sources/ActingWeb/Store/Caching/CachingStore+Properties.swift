public import JSON

extension CachingStore {
    /// A property's value, or `nil` where there is none.
    public func property(_ name: String, of actor: String) throws(StoreError) -> JSONValue? {
        try properties.answer(to: PropertyKey(name, of: actor)) { () throws(StoreError) in
            try store.property(name, of: actor)
        }
    }

    /// A property's value, or `nil` where there is none.
    public func property(_ name: String, of actor: String) async throws(StoreError) -> JSONValue? {
        try await properties.answer(to: PropertyKey(name, of: actor)) { () async throws(StoreError) in
            try await store.property(name, of: actor)
        }
    }

    /// Every property whose name begins with `prefix`, in order of name.
    public func properties(of actor: String, prefix: String) throws(StoreError) -> [(name: String, value: JSONValue)] {
        try store.properties(of: actor, prefix: prefix)
    }

    /// Every property whose name begins with `prefix`, in order of name.
    public func properties(
        of actor: String, prefix: String
    ) async throws(StoreError) -> [(name: String, value: JSONValue)] {
        try await store.properties(of: actor, prefix: prefix)
    }

    /// Sets a property of an actor that exists.
    public func setProperty(_ name: String, of actor: String, to value: JSONValue) throws(StoreError) {
        defer { properties.forget(PropertyKey(name, of: actor)) }
        try store.setProperty(name, of: actor, to: value)
    }

    /// Sets a property of an actor that exists.
    public func setProperty(_ name: String, of actor: String, to value: JSONValue) async throws(StoreError) {
        defer { properties.forget(PropertyKey(name, of: actor)) }
        try await store.setProperty(name, of: actor, to: value)
    }

    /// Removes a property; says whether it was there.
    public func removeProperty(_ name: String, of actor: String) throws(StoreError) -> Bool {
        defer { properties.forget(PropertyKey(name, of: actor)) }
        return try store.removeProperty(name, of: actor)
    }

    /// Removes a property; says whether it was there.
    public func removeProperty(_ name: String, of actor: String) async throws(StoreError) -> Bool {
        defer { properties.forget(PropertyKey(name, of: actor)) }
        return try await store.removeProperty(name, of: actor)
    }

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
        defer { properties.forget(PropertyKey(name, of: actor)) }
        return try store.replaceProperty(name, of: actor, expecting: expected, with: value)
    }

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
    ) async throws(StoreError) -> Bool {
        defer { properties.forget(PropertyKey(name, of: actor)) }
        return try await store.replaceProperty(name, of: actor, expecting: expected, with: value)
    }
}
