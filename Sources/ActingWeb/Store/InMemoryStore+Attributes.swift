public import JSON
import Synchronization

extension InMemoryStore {
    /// An attribute, or `nil` where there is none that has not expired.
    public func attribute(
        _ name: String, in bucket: AttributeBucket, at now: Timestamp
    ) throws(StoreError) -> Attribute? {
        records.withLock { $0.attribute(name, in: bucket, at: now) }
    }

    /// The attributes of a bucket that have not expired, in order of name.
    public func attributes(
        in bucket: AttributeBucket, at now: Timestamp
    ) throws(StoreError) -> [(name: String, attribute: Attribute)] {
        let all = records.withLock { $0[StoredName(bucket.actor)]?.buckets[StoredName(bucket.name)] ?? [:] }
        return all.filter { !$0.value.isExpired(at: now) }
            .sorted { $0.key < $1.key }
            .map { (name: $0.key.string, attribute: $0.value) }
    }

    /// Sets an attribute of an actor that exists, whether or not it was there.
    public func setAttribute(
        _ name: String, in bucket: AttributeBucket, to attribute: Attribute
    ) throws(StoreError) {
        try records.withLock { (records) throws(StoreError) in
            try records.setAttribute(name, in: bucket, to: attribute)
        }
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
        try records.withLock { (records) throws(StoreError) in
            guard records.attribute(name, in: bucket, at: now)?.value == expected else { return false }
            if let attribute {
                try records.setAttribute(name, in: bucket, to: attribute)
            } else {
                _ = records.removeAttribute(name, in: bucket)
            }
            return true
        }
    }

    /// Removes an attribute; says whether it was there, expired or not.
    public func removeAttribute(_ name: String, in bucket: AttributeBucket) throws(StoreError) -> Bool {
        records.withLock { $0.removeAttribute(name, in: bucket) }
    }

    /// Removes all attributes of a bucket; says how many there were, expired or not.
    public func removeAttributes(in bucket: AttributeBucket) throws(StoreError) -> Int {
        records.withLock {
            $0[StoredName(bucket.actor)]?.buckets.removeValue(forKey: StoredName(bucket.name))?.count ?? 0
        }
    }

    /// Removes the attributes of every actor that have expired; says how many there were.
    public func removeExpiredAttributes(at now: Timestamp) throws(StoreError) -> Int {
        records.withLock { records in
            var removed = 0
            for (actor, record) in records {
                for (bucket, attributes) in record.buckets {
                    let left = attributes.filter { !$0.value.isExpired(at: now) }
                    removed += attributes.count - left.count
                    records[actor]?.buckets[bucket] = left.isEmpty ? nil : left
                }
            }
            return removed
        }
    }
}

extension [StoredName: InMemoryStore.Record] {
    fileprivate func attribute(_ name: String, in bucket: AttributeBucket, at now: Timestamp) -> Attribute? {
        let attribute = self[StoredName(bucket.actor)]?.buckets[StoredName(bucket.name)]?[StoredName(name)]
        return attribute.flatMap { $0.isExpired(at: now) ? nil : $0 }
    }

    fileprivate mutating func setAttribute(
        _ name: String, in bucket: AttributeBucket, to attribute: Attribute
    ) throws(StoreError) {
        guard attribute.value.isStorable else { throw .notJSON(name: name) }
        let actor = StoredName(bucket.actor)
        guard self[actor] != nil else { throw .unknownActor(bucket.actor) }
        self[actor]?.buckets[StoredName(bucket.name), default: [:]][StoredName(name)] = attribute
    }

    fileprivate mutating func removeAttribute(_ name: String, in bucket: AttributeBucket) -> Bool {
        self[StoredName(bucket.actor)]?.buckets[StoredName(bucket.name)]?.removeValue(forKey: StoredName(name)) != nil
    }
}
