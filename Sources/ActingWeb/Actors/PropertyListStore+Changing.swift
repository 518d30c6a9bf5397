public import JSON

extension PropertyListStore {
    /// Makes a list without items.
    ///
    /// - Parameters:
    ///   - name: the list's name.
    ///   - notes: what is said about it.
    /// - Throws: `PropertyRejected` where a hook did not let it happen, `StoreError` where it cannot be done or the store failed.
    public func create(_ name: String, notes: PropertyList.Notes = PropertyList.Notes()) throws {
        try guarded(name).create(notes).perform()
    }

    /// Makes a list without items.
    ///
    /// - Parameters:
    ///   - name: the list's name.
    ///   - notes: what is said about it.
    /// - Throws: `PropertyRejected` where a hook did not let it happen, `StoreError` where it cannot be done or the store failed.
    public func create(_ name: String, notes: PropertyList.Notes = PropertyList.Notes()) async throws {
        try await guarded(name).create(notes).performAsync()
    }

    /// Adds an item behind the others.
    ///
    /// - Parameters:
    ///   - value: the item.
    ///   - name: the list's name.
    /// - Throws: `PropertyRejected` where a hook did not let it happen, `StoreError` where it cannot be done or the store failed.
    public func append(_ value: JSONValue, to name: String) throws {
        try edit(name, .append(value)).perform()
    }

    /// Adds an item behind the others.
    ///
    /// - Parameters:
    ///   - value: the item.
    ///   - name: the list's name.
    /// - Throws: `PropertyRejected` where a hook did not let it happen, `StoreError` where it cannot be done or the store failed.
    public func append(_ value: JSONValue, to name: String) async throws {
        try await edit(name, .append(value)).performAsync()
    }

    /// Puts an item before the one at a place; the place behind the last one appends.
    ///
    /// - Parameters:
    ///   - value: the item.
    ///   - index: the place, from zero.
    ///   - name: the list's name.
    /// - Throws: `PropertyRejected` where a hook did not let it happen, `StoreError` where it cannot be done or the store failed.
    public func insert(_ value: JSONValue, at index: Int, in name: String) throws {
        try edit(name, .insert(value, at: index)).perform()
    }

    /// Puts an item before the one at a place; the place behind the last one appends.
    ///
    /// - Parameters:
    ///   - value: the item.
    ///   - index: the place, from zero.
    ///   - name: the list's name.
    /// - Throws: `PropertyRejected` where a hook did not let it happen, `StoreError` where it cannot be done or the store failed.
    public func insert(_ value: JSONValue, at index: Int, in name: String) async throws {
        try await edit(name, .insert(value, at: index)).performAsync()
    }

    /// Puts an item in the place of another.
    ///
    /// - Parameters:
    ///   - index: the place, from zero.
    ///   - name: the list's name.
    ///   - value: the item.
    /// - Throws: `PropertyRejected` where a hook did not let it happen, `StoreError` where it cannot be done or the store failed.
    public func replace(at index: Int, of name: String, with value: JSONValue) throws {
        try edit(name, .replace(value, at: index)).perform()
    }

    /// Puts an item in the place of another.
    ///
    /// - Parameters:
    ///   - index: the place, from zero.
    ///   - name: the list's name.
    ///   - value: the item.
    /// - Throws: `PropertyRejected` where a hook did not let it happen, `StoreError` where it cannot be done or the store failed.
    public func replace(at index: Int, of name: String, with value: JSONValue) async throws {
        try await edit(name, .replace(value, at: index)).performAsync()
    }

    /// Removes an item.
    ///
    /// - Parameters:
    ///   - index: the place, from zero.
    ///   - name: the list's name.
    /// - Throws: `PropertyRejected` where a hook did not let it happen, `StoreError` where it cannot be done or the store failed.
    public func remove(at index: Int, of name: String) throws {
        try edit(name, .remove(at: index)).perform()
    }

    /// Removes an item.
    ///
    /// - Parameters:
    ///   - index: the place, from zero.
    ///   - name: the list's name.
    /// - Throws: `PropertyRejected` where a hook did not let it happen, `StoreError` where it cannot be done or the store failed.
    public func remove(at index: Int, of name: String) async throws {
        try await edit(name, .remove(at: index)).performAsync()
    }

    /// Sets what is said about a list.
    ///
    /// - Parameters:
    ///   - name: the list's name.
    ///   - notes: what is said about it.
    /// - Throws: `PropertyRejected` where a hook did not let it happen, `StoreError` where it cannot be done or the store failed.
    public func annotate(_ name: String, _ notes: PropertyList.Notes) throws {
        try guarded(name).annotate { _ in notes }.perform()
    }

    /// Sets what is said about a list.
    ///
    /// - Parameters:
    ///   - name: the list's name.
    ///   - notes: what is said about it.
    /// - Throws: `PropertyRejected` where a hook did not let it happen, `StoreError` where it cannot be done or the store failed.
    public func annotate(_ name: String, _ notes: PropertyList.Notes) async throws {
        try await guarded(name).annotate { _ in notes }.performAsync()
    }

    /// Removes a list with its items.
    ///
    /// - Parameter name: the list's name.
    /// - Throws: `PropertyRejected` where a hook did not let it happen, `StoreError` where it cannot be done or the store failed.
    public func delete(_ name: String) throws {
        try guarded(name).delete().perform()
    }

    /// Removes a list with its items.
    ///
    /// - Parameter name: the list's name.
    /// - Throws: `PropertyRejected` where a hook did not let it happen, `StoreError` where it cannot be done or the store failed.
    public func delete(_ name: String) async throws {
        try await guarded(name).delete().performAsync()
    }
}
