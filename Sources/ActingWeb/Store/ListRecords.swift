public import JSON

/// The list properties that a store keeps: an ordered list of values under a name, apart from the properties.
public protocol ListRecords: Sendable {
    /// A list of an actor, or `nil` where there is none.
    func list(_ name: String, of actor: String) throws(StoreError) -> PropertyList?
    /// A list of an actor, or `nil` where there is none.
    func list(_ name: String, of actor: String) async throws(StoreError) -> PropertyList?

    /// The lists of an actor, in order of name.
    func lists(of actor: String) throws(StoreError) -> [PropertyList]
    /// The lists of an actor, in order of name.
    func lists(of actor: String) async throws(StoreError) -> [PropertyList]

    /// Adds a list without items; `StoreError.listExists` or `StoreError.propertyExists` where its name is taken,
    /// `StoreError.unknownActor` where there is no such actor.
    func createList(_ name: String, of actor: String, notes: PropertyList.Notes) throws(StoreError)
    /// Adds a list without items; `StoreError.listExists` or `StoreError.propertyExists` where its name is taken,
    /// `StoreError.unknownActor` where there is no such actor.
    func createList(_ name: String, of actor: String, notes: PropertyList.Notes) async throws(StoreError)

    /// Sets what is said about a list; says whether it was there.
    func annotateList(_ name: String, of actor: String, notes: PropertyList.Notes) throws(StoreError) -> Bool
    /// Sets what is said about a list; says whether it was there.
    func annotateList(_ name: String, of actor: String, notes: PropertyList.Notes) async throws(StoreError) -> Bool

    /// Removes a list with its items; says whether it was there.
    func deleteList(_ name: String, of actor: String) throws(StoreError) -> Bool
    /// Removes a list with its items; says whether it was there.
    func deleteList(_ name: String, of actor: String) async throws(StoreError) -> Bool

    /// The items of a list from a place on, in order; none where there is no such list or place.
    ///
    /// - Parameters:
    ///   - name: the name of the list.
    ///   - actor: the id of the actor.
    ///   - start: the place of the first item to be read, from zero.
    ///   - count: how many at most; `nil` for all.
    /// - Returns: the items.
    /// - Throws: `StoreError` where the store failed.
    func items(of name: String, of actor: String, from start: Int, count: Int?) throws(StoreError) -> [JSONValue]
    /// The items of a list from a place on, in order; none where there is no such list or place.
    ///
    /// - Parameters:
    ///   - name: the name of the list.
    ///   - actor: the id of the actor.
    ///   - start: the place of the first item to be read, from zero.
    ///   - count: how many at most; `nil` for all.
    /// - Returns: the items.
    /// - Throws: `StoreError` where the store failed.
    func items(of name: String, of actor: String, from start: Int, count: Int?) async throws(StoreError) -> [JSONValue]

    /// Makes changes to the items of a list one after the other, all of them or none.
    ///
    /// - Parameters:
    ///   - name: the name of the list.
    ///   - actor: the id of the actor.
    ///   - edits: the changes; each one finds the list as the ones before it left it.
    /// - Returns: the number of items after the changes; `nil` where there is no such list.
    /// - Throws: `StoreError.noItem` where a change names a place that the list does not have.
    func editList(_ name: String, of actor: String, _ edits: [PropertyListEdit]) throws(StoreError) -> Int?
    /// Makes changes to the items of a list one after the other, all of them or none.
    ///
    /// - Parameters:
    ///   - name: the name of the list.
    ///   - actor: the id of the actor.
    ///   - edits: the changes; each one finds the list as the ones before it left it.
    /// - Returns: the number of items after the changes; `nil` where there is no such list.
    /// - Throws: `StoreError.noItem` where a change names a place that the list does not have.
    func editList(_ name: String, of actor: String, _ edits: [PropertyListEdit]) async throws(StoreError) -> Int?
}
