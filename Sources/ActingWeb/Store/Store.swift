public import JSON

/// Where actors and their data are kept.
///
/// Every operation exists in a blocking and in an awaiting form. A store whose operations never wait implements the
/// blocking ones only; for others, an awaiting form must not block its thread.
///
/// Ids and names are any text, the empty one included, and differ where their UTF-8 bytes differ; their order is that of
/// the bytes. A value is kept exactly, integers apart from doubles; one that JSON has no text for is
/// `StoreError.notJSON`. What was written when an operation returned is there for every operation that follows.
public protocol Store: Sendable {
    /// The actor of this id, or `nil` where there is none.
    func actor(_ id: String) throws(StoreError) -> Actor?
    /// The actor of this id, or `nil` where there is none.
    func actor(_ id: String) async throws(StoreError) -> Actor?

    /// Adds an actor; `StoreError.actorExists` where its id is taken.
    func createActor(_ actor: Actor) throws(StoreError)
    /// Adds an actor; `StoreError.actorExists` where its id is taken.
    func createActor(_ actor: Actor) async throws(StoreError)

    /// Removes an actor and all its data; says whether it was there.
    func deleteActor(_ id: String) throws(StoreError) -> Bool
    /// Removes an actor and all its data; says whether it was there.
    func deleteActor(_ id: String) async throws(StoreError) -> Bool

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
}
