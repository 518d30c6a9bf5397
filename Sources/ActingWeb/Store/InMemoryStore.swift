import JSON
import Synchronization

/// A store that lives as long as the process; its operations never wait for anything but each other.
public final class InMemoryStore: Store {
    struct Record {
        var actor: Actor
        var properties: [StoredName: JSONValue] = [:]
        var lists: [StoredName: ListRecord] = [:]
        var buckets: [StoredName: [StoredName: Attribute]] = [:]
        var trusts: [StoredName: Trust] = [:]
        var subscriptions: [SubscriptionKey: SubscriptionRecord] = [:]
    }

    let records = Mutex<[StoredName: Record]>([:])

    /// An empty store.
    public init() {}
}
