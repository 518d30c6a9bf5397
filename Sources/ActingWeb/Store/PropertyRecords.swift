public import JSON

/// The properties that a store keeps: JSON values of an actor, each under a name.
///
/// A property and a list do not share a name: `StoreError.listExists` where a property is set over a list, and
/// `StoreError.propertyExists` where a list is made over a property.
public protocol PropertyRecords: Sendable {
    /// A property's value, or `nil` where there is none.
    func property(_ name: String, of actor: String) throws(StoreError) -> JSONValue?
    /// A property's value, or `nil` where there is none.
    func property(_ name: String, of actor: String) async throws(StoreError) -> JSONValue?

    /// Every property whose name begins with `prefix`, in order of name.
    func properties(of actor: String, prefix: String) throws(StoreError) -> [(name: String, value: JSONValue)]
    /// Every property whose name begins with `prefix`, in order of name.
    func properties(of actor: String, prefix: String) async throws(StoreError) -> [(name: String, value: JSONValue)]

    /// Sets a property of an actor that exists.
    func setProperty(_ name: String, of actor: String, to value: JSONValue) throws(StoreError)
    /// Sets a property of an actor that exists.
    func setProperty(_ name: String, of actor: String, to value: JSONValue) async throws(StoreError)

    /// Removes a property; says whether it was there.
    func removeProperty(_ name: String, of actor: String) throws(StoreError) -> Bool
    /// Removes a property; says whether it was there.
    func removeProperty(_ name: String, of actor: String) async throws(StoreError) -> Bool

    /// Sets or removes a property if its value is still the expected one: of several that try at once, one succeeds.
    ///
    /// - Parameters:
    ///   - name: the property's name.
    ///   - actor: the id of the actor, which has to exist where the property is set.
    ///   - expected: the value; `nil` where there should be no property.
    ///   - value: what to set; `nil` to remove it.
    /// - Returns: whether the value was the expected one.
    /// - Throws: `StoreError` where the store failed.
    func replaceProperty(
        _ name: String, of actor: String, expecting expected: JSONValue?, with value: JSONValue?
    ) throws(StoreError) -> Bool
    /// Sets or removes a property if its value is still the expected one: of several that try at once, one succeeds.
    ///
    /// - Parameters:
    ///   - name: the property's name.
    ///   - actor: the id of the actor, which has to exist where the property is set.
    ///   - expected: the value; `nil` where there should be no property.
    ///   - value: what to set; `nil` to remove it.
    /// - Returns: whether the value was the expected one.
    /// - Throws: `StoreError` where the store failed.
    func replaceProperty(
        _ name: String, of actor: String, expecting expected: JSONValue?, with value: JSONValue?
    ) async throws(StoreError) -> Bool

    /// Makes changes to what an actor has under names, all of them or none.
    ///
    /// - Parameters:
    ///   - writes: the changes; each one finds everything as the ones before it left it.
    ///   - actor: the id of the actor.
    /// - Throws: `StoreError`: where a name is taken by a property or a list, where there is no list to change or no place
    ///   in it, where there is no such actor, or where the store failed.
    func writeProperties(_ writes: [PropertyWrite], of actor: String) throws(StoreError)
    /// Makes changes to what an actor has under names, all of them or none.
    ///
    /// - Parameters:
    ///   - writes: the changes; each one finds everything as the ones before it left it.
    ///   - actor: the id of the actor.
    /// - Throws: `StoreError`: where a name is taken by a property or a list, where there is no list to change or no place
    ///   in it, where there is no such actor, or where the store failed.
    func writeProperties(_ writes: [PropertyWrite], of actor: String) async throws(StoreError)
}
