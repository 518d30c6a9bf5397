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
    // MARK: - Attributes

    /// An attribute, or `nil` where there is none that has not expired.
    func attribute(_ name: String, in bucket: AttributeBucket, at now: Timestamp) throws(StoreError) -> Attribute?
    /// An attribute, or `nil` where there is none that has not expired.
    func attribute(_ name: String, in bucket: AttributeBucket, at now: Timestamp) async throws(StoreError) -> Attribute?

    /// The attributes of a bucket that have not expired, in order of name.
    func attributes(
        in bucket: AttributeBucket, at now: Timestamp
    ) throws(StoreError) -> [(name: String, attribute: Attribute)]
    /// The attributes of a bucket that have not expired, in order of name.
    func attributes(
        in bucket: AttributeBucket, at now: Timestamp
    ) async throws(StoreError) -> [(name: String, attribute: Attribute)]

    /// Sets an attribute of an actor that exists, whether or not it was there.
    func setAttribute(_ name: String, in bucket: AttributeBucket, to attribute: Attribute) throws(StoreError)
    /// Sets an attribute of an actor that exists, whether or not it was there.
    func setAttribute(_ name: String, in bucket: AttributeBucket, to attribute: Attribute) async throws(StoreError)

    /// Sets or removes an attribute if its value is still the expected one: of several that try at once, one succeeds.
    ///
    /// - Parameters:
    ///   - name: the attribute's name.
    ///   - bucket: the bucket, whose actor has to exist where the attribute is set.
    ///   - expected: the value; `nil` where there should be no attribute, or one that has expired.
    ///   - attribute: what to set; `nil` to remove it.
    ///   - now: the time by which attributes expire.
    /// - Returns: whether the value was the expected one.
    /// - Throws: `StoreError` where the store failed.
    func replaceAttribute(
        _ name: String, in bucket: AttributeBucket, expecting expected: JSONValue?, with attribute: Attribute?,
        at now: Timestamp
    ) throws(StoreError) -> Bool
    /// Sets or removes an attribute if its value is still the expected one: of several that try at once, one succeeds.
    ///
    /// - Parameters:
    ///   - name: the attribute's name.
    ///   - bucket: the bucket, whose actor has to exist where the attribute is set.
    ///   - expected: the value; `nil` where there should be no attribute, or one that has expired.
    ///   - attribute: what to set; `nil` to remove it.
    ///   - now: the time by which attributes expire.
    /// - Returns: whether the value was the expected one.
    /// - Throws: `StoreError` where the store failed.
    func replaceAttribute(
        _ name: String, in bucket: AttributeBucket, expecting expected: JSONValue?, with attribute: Attribute?,
        at now: Timestamp
    ) async throws(StoreError) -> Bool

    /// Removes an attribute; says whether it was there, expired or not.
    func removeAttribute(_ name: String, in bucket: AttributeBucket) throws(StoreError) -> Bool
    /// Removes an attribute; says whether it was there, expired or not.
    func removeAttribute(_ name: String, in bucket: AttributeBucket) async throws(StoreError) -> Bool

    /// Removes all attributes of a bucket; says how many there were, expired or not.
    func removeAttributes(in bucket: AttributeBucket) throws(StoreError) -> Int
    /// Removes all attributes of a bucket; says how many there were, expired or not.
    func removeAttributes(in bucket: AttributeBucket) async throws(StoreError) -> Int

    /// Removes the attributes of every actor that have expired; says how many there were.
    func removeExpiredAttributes(at now: Timestamp) throws(StoreError) -> Int
    /// Removes the attributes of every actor that have expired; says how many there were.
    func removeExpiredAttributes(at now: Timestamp) async throws(StoreError) -> Int
}
