/// What a `CachingStore` finds a property by.
struct PropertyKey: Hashable {
    let actor: StoredName
    let name: StoredName

    init(_ name: String, of actor: String) {
        self.actor = StoredName(actor)
        self.name = StoredName(name)
    }

    /// About how many bytes it takes.
    var size: Int { actor.string.utf8.count + name.string.utf8.count }
}
