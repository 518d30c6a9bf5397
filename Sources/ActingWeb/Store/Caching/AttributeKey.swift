/// What a `CachingStore` finds an attribute by.
struct AttributeKey: Hashable {
    let actor: StoredName
    let bucket: StoredName
    let name: StoredName

    init(_ name: String, in bucket: AttributeBucket) {
        actor = StoredName(bucket.actor)
        self.bucket = StoredName(bucket.name)
        self.name = StoredName(name)
    }

    /// Whether the attribute is one of this bucket.
    func isIn(_ bucket: AttributeBucket) -> Bool {
        actor == StoredName(bucket.actor) && self.bucket == StoredName(bucket.name)
    }

    /// About how many bytes it takes.
    var size: Int { actor.string.utf8.count + bucket.string.utf8.count + name.string.utf8.count }
}
