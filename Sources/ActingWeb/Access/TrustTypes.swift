import JSON
import Synchronization

/// The trust types of an application, as the store keeps them.
public final class TrustTypes: Sendable {
    private static let bucket = AttributeBucket("trust_types", of: SystemActor.system)
    private static let name = "registry"

    private let store: any Store
    private let environment: AppEnvironment
    private let registry = Mutex(TrustTypeRegistry())

    init(store: any Store, environment: AppEnvironment) {
        self.store = store
        self.environment = environment
    }

    /// The types as they are now.
    public var current: TrustTypeRegistry { registry.withLock { $0 } }

    /// Reads the types from the store; defaults come to those, and take the place of none.
    ///
    /// - Throws: `StoreError` where the store failed; `PermissionFormatError` where what it holds cannot be read.
    public func load() async throws {
        let stored = try await store.attribute(Self.name, in: Self.bucket, at: environment.now())
        var types = try stored.map { try TrustTypeRegistry(json: $0.value) } ?? TrustTypeRegistry()
        types.registerDefaults()
        registry.withLock { $0 = types }
    }

    /// Changes the types, in the store and here.
    ///
    /// - Parameter change: the change.
    /// - Throws: `StoreError` where the store failed; then nothing was changed.
    public func update(_ change: (inout TrustTypeRegistry) -> Void) async throws {
        var types = current
        change(&types)
        try await SystemActor.make(SystemActor.system, in: store)
        try await store.setAttribute(
            Self.name, in: Self.bucket, to: Attribute(types.json, timestamp: environment.now()))
        let changed = types
        registry.withLock { $0 = changed }
    }
}

extension SystemActor {
    /// Makes an actor of the server where it is not there.
    package static func make(_ id: String, in store: any Store) async throws(StoreError) {
        guard try await store.actor(id) == nil else { return }
        do {
            try await store.createActor(Actor(id: id, creator: ""))
        } catch StoreError.actorExists {
            // Another process that began at the same moment was first, and made the same actor.
        }
    }
}
