public import JSON

/// The attributes that a store keeps: values of an actor that the application keeps in buckets, perhaps for a time.
public protocol AttributeRecords: Sendable {
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
