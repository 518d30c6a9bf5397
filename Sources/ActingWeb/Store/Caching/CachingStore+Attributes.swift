public import JSON

extension CachingStore {
    /// An attribute, or `nil` where there is none that has not expired.
    public func attribute(
        _ name: String, in bucket: AttributeBucket, at now: Timestamp
    ) throws(StoreError) -> Attribute? {
        let answer = try attributes.answer(to: AttributeKey(name, in: bucket), where: { $0.isGood(at: now) }) {
            () throws(StoreError) in
            AttributeAnswer(try store.attribute(name, in: bucket, at: now), at: now)
        }
        return answer.attribute(at: now)
    }

    /// An attribute, or `nil` where there is none that has not expired.
    public func attribute(
        _ name: String, in bucket: AttributeBucket, at now: Timestamp
    ) async throws(StoreError) -> Attribute? {
        let answer = try await attributes.answer(to: AttributeKey(name, in: bucket), where: { $0.isGood(at: now) }) {
            () async throws(StoreError) in
            AttributeAnswer(try await store.attribute(name, in: bucket, at: now), at: now)
        }
        return answer.attribute(at: now)
    }

    /// The attributes of a bucket that have not expired, in order of name.
    public func attributes(
        in bucket: AttributeBucket, at now: Timestamp
    ) throws(StoreError) -> [(name: String, attribute: Attribute)] {
        try store.attributes(in: bucket, at: now)
    }

    /// The attributes of a bucket that have not expired, in order of name.
    public func attributes(
        in bucket: AttributeBucket, at now: Timestamp
    ) async throws(StoreError) -> [(name: String, attribute: Attribute)] {
        try await store.attributes(in: bucket, at: now)
    }

    /// Sets an attribute of an actor that exists, whether or not it was there.
    public func setAttribute(_ name: String, in bucket: AttributeBucket, to attribute: Attribute) throws(StoreError) {
        defer { attributes.forget(AttributeKey(name, in: bucket)) }
        try store.setAttribute(name, in: bucket, to: attribute)
    }

    /// Sets an attribute of an actor that exists, whether or not it was there.
    public func setAttribute(
        _ name: String, in bucket: AttributeBucket, to attribute: Attribute
    ) async throws(StoreError) {
        defer { attributes.forget(AttributeKey(name, in: bucket)) }
        try await store.setAttribute(name, in: bucket, to: attribute)
    }

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
    public func replaceAttribute(
        _ name: String, in bucket: AttributeBucket, expecting expected: JSONValue?, with attribute: Attribute?,
        at now: Timestamp
    ) throws(StoreError) -> Bool {
        defer { attributes.forget(AttributeKey(name, in: bucket)) }
        return try store.replaceAttribute(name, in: bucket, expecting: expected, with: attribute, at: now)
    }

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
    public func replaceAttribute(
        _ name: String, in bucket: AttributeBucket, expecting expected: JSONValue?, with attribute: Attribute?,
        at now: Timestamp
    ) async throws(StoreError) -> Bool {
        defer { attributes.forget(AttributeKey(name, in: bucket)) }
        return try await store.replaceAttribute(name, in: bucket, expecting: expected, with: attribute, at: now)
    }

    /// Removes an attribute; says whether it was there, expired or not.
    public func removeAttribute(_ name: String, in bucket: AttributeBucket) throws(StoreError) -> Bool {
        defer { attributes.forget(AttributeKey(name, in: bucket)) }
        return try store.removeAttribute(name, in: bucket)
    }

    /// Removes an attribute; says whether it was there, expired or not.
    public func removeAttribute(_ name: String, in bucket: AttributeBucket) async throws(StoreError) -> Bool {
        defer { attributes.forget(AttributeKey(name, in: bucket)) }
        return try await store.removeAttribute(name, in: bucket)
    }

    /// Removes all attributes of a bucket; says how many there were, expired or not.
    public func removeAttributes(in bucket: AttributeBucket) throws(StoreError) -> Int {
        defer { attributes.forgetAll { key, _ in key.isIn(bucket) } }
        return try store.removeAttributes(in: bucket)
    }

    /// Removes all attributes of a bucket; says how many there were, expired or not.
    public func removeAttributes(in bucket: AttributeBucket) async throws(StoreError) -> Int {
        defer { attributes.forgetAll { key, _ in key.isIn(bucket) } }
        return try await store.removeAttributes(in: bucket)
    }

    /// Removes the attributes of every actor that have expired; says how many there were.
    public func removeExpiredAttributes(at now: Timestamp) throws(StoreError) -> Int {
        defer { attributes.forgetAll { $1.isExpired(at: now) } }
        return try store.removeExpiredAttributes(at: now)
    }

    /// Removes the attributes of every actor that have expired; says how many there were.
    public func removeExpiredAttributes(at now: Timestamp) async throws(StoreError) -> Int {
        defer { attributes.forgetAll { $1.isExpired(at: now) } }
        return try await store.removeExpiredAttributes(at: now)
    }
}
