/// What a `CachingStore` was asked for.
public enum CacheKind: String, CaseIterable, Sendable {
    /// An actor by its id.
    case actor
    /// A property by its name.
    case property
    /// A trust by its peer, its secret or its client.
    case trust
    /// An attribute by its bucket and name.
    case attribute
}
