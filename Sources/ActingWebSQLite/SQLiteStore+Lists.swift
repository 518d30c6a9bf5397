public import ActingWeb
public import JSON

extension SQLiteStore {
    /// A list of an actor, or `nil` where there is none.
    public func list(_ name: String, of actor: String) throws(StoreError) -> PropertyList? {
        try read(.list(name, of: actor))
    }

    /// A list of an actor, or `nil` where there is none.
    public func list(_ name: String, of actor: String) async throws(StoreError) -> PropertyList? {
        try await read(.list(name, of: actor))
    }

    /// The lists of an actor, in order of name.
    public func lists(of actor: String) throws(StoreError) -> [PropertyList] {
        try read(.lists(of: actor))
    }

    /// The lists of an actor, in order of name.
    public func lists(of actor: String) async throws(StoreError) -> [PropertyList] {
        try await read(.lists(of: actor))
    }

    /// Adds a list without items; `StoreError.listExists` or `StoreError.propertyExists` where its name is taken,
    /// `StoreError.unknownActor` where there is no such actor.
    public func createList(_ name: String, of actor: String, notes: PropertyList.Notes) throws(StoreError) {
        try write(.createList(name, of: actor, notes: notes))
    }

    /// Adds a list without items; `StoreError.listExists` or `StoreError.propertyExists` where its name is taken,
    /// `StoreError.unknownActor` where there is no such actor.
    public func createList(_ name: String, of actor: String, notes: PropertyList.Notes) async throws(StoreError) {
        try await write(.createList(name, of: actor, notes: notes))
    }

    /// Sets what is said about a list; says whether it was there.
    public func annotateList(_ name: String, of actor: String, notes: PropertyList.Notes) throws(StoreError) -> Bool {
        try write(.annotateList(name, of: actor, notes: notes))
    }

    /// Sets what is said about a list; says whether it was there.
    public func annotateList(
        _ name: String, of actor: String, notes: PropertyList.Notes
    ) async throws(StoreError) -> Bool {
        try await write(.annotateList(name, of: actor, notes: notes))
    }

    /// Removes a list with its items; says whether it was there.
    public func deleteList(_ name: String, of actor: String) throws(StoreError) -> Bool {
        try write(.deleteList(name, of: actor))
    }

    /// Removes a list with its items; says whether it was there.
    public func deleteList(_ name: String, of actor: String) async throws(StoreError) -> Bool {
        try await write(.deleteList(name, of: actor))
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
        try read(.items(of: name, of: actor, from: start, count: count))
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
    ) async throws(StoreError) -> [JSONValue] {
        try await read(.items(of: name, of: actor, from: start, count: count))
    }

    /// Makes changes to the items of a list one after the other, all of them or none.
    ///
    /// - Parameters:
    ///   - name: the name of the list.
    ///   - actor: the id of the actor.
    ///   - edits: the changes; each one finds the list as the ones before it left it.
    /// - Returns: the number of items after the changes; `nil` where there is no such list.
    /// - Throws: `StoreError.noItem` where a change names a place that the list does not have.
    public func editList(_ name: String, of actor: String, _ edits: [PropertyListEdit]) throws(StoreError) -> Int? {
        try write(.editList(name, of: actor, edits))
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
    ) async throws(StoreError) -> Int? {
        try await write(.editList(name, of: actor, edits))
    }
}
