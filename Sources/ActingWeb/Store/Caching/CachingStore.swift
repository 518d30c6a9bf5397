import JSON

/// A store that remembers what another one answered, so that it need not be asked again.
///
/// It remembers actors, properties, trusts and attributes that are asked for one by one, for a short time and so many at
/// most, and that there was none; everything else is asked of the other store. What is written through it is forgotten
/// before the write returns, so who writes and reads through it notices nothing but the speed. What another process
/// writes to the same file may be seen late, by the lifetime that `CacheLimits` gives at most.
///
/// ```swift
/// let file = try SQLiteStore(path: "/var/lib/notes/notes.sqlite")
/// let app = App(name: "notes", store: CachingStore(file))
/// ```
public final class CachingStore: Store {
    let store: any Store
    let actors: AnswerCache<StoredName, Actor?>
    let properties: AnswerCache<PropertyKey, JSONValue?>
    let trusts: AnswerCache<TrustKey, Trust?>
    let attributes: AnswerCache<AttributeKey, AttributeAnswer>

    /// A store that remembers nothing yet.
    ///
    /// - Parameters:
    ///   - store: the store that keeps the data.
    ///   - limits: how much is remembered, and for how long.
    ///   - now: tells the time by which something is forgotten.
    public init(
        _ store: any Store, limits: CacheLimits = CacheLimits(), now: @escaping @Sendable () -> MonotonicTime = { .now }
    ) {
        self.store = store
        let capacity = limits.capacity
        actors = AnswerCache(.actor, capacity: capacity, now: now) { id, actor in
            limits.lifetime(isAbsence: actor == nil) { _ in
                id.string.utf8.count + (actor?.creator.utf8.count ?? 0) + (actor?.trusteeRoot?.utf8.count ?? 0)
            }
        }
        properties = AnswerCache(.property, capacity: capacity, now: now) { key, value in
            limits.lifetime(isAbsence: value == nil) { key.size + (value?.size(upTo: $0) ?? 0) }
        }
        trusts = AnswerCache(.trust, capacity: capacity, now: now) { key, trust in
            limits.lifetime(isAbsence: trust == nil) { _ in key.size + (trust?.size ?? 0) }
        }
        attributes = AnswerCache(.attribute, capacity: capacity, now: now) { key, answer in
            switch answer {
            case .found(let attribute):
                limits.lifetime(isAbsence: false) { key.size + attribute.value.size(upTo: $0) }
            case .absent: limits.lifetime(isAbsence: true) { _ in key.size }
            }
        }
    }

    /// How often something of each kind was remembered, and how often not.
    public var statistics: [CacheKind: CacheStatistics] {
        [
            .actor: actors.statistics, .property: properties.statistics, .trust: trusts.statistics,
            .attribute: attributes.statistics,
        ]
    }
}
