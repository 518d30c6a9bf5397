import ActingWeb
import ActingWebSQLite
import JSON
import TestSupport
import Testing

/// What is promised to several who have one file open, each for itself, as processes have.
@Suite(.timeLimit(.minutes(2)))
struct RivalTests {
    private let folder = ScratchFolder()
    private let now = Timestamp(milliseconds: 1)

    private func makeStores(_ count: Int) throws -> [SQLiteStore] {
        let stores = try (0..<count).map { _ in try SQLiteStore(path: folder.path("store.sqlite")) }
        try stores.first?.createActor(Actor(id: "ann", creator: "c"))
        return stores
    }

    /// How many of the stores say that they did something, asked at once.
    private func count(
        _ stores: [SQLiteStore], _ attempt: @escaping @Sendable (SQLiteStore, Int) async throws -> Bool
    ) async throws -> Int {
        try await withThrowingTaskGroup { tasks in
            for (number, store) in stores.enumerated() { tasks.addTask { try await attempt(store, number) } }
            return try await tasks.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
    }

    @Test func `one of them makes a creator's only actor`() async throws {
        let stores = try makeStores(6)

        let made = try await count(stores) { store, number in
            do {
                try await store.createActor(Actor(id: "\(number)", creator: "ann"), isOnly: true)
                return true
            } catch StoreError.creatorExists {
                return false
            }
        }

        #expect(made == 1)
        for store in stores { #expect(try await store.actors(createdBy: "ann").count == 1) }
    }

    @Test func `one of them replaces a trust`() async throws {
        let stores = try makeStores(6)
        let trust = Trust(of: "ann", with: "peer", relationship: "r", secret: "s", createdAt: now)
        try await stores.first?.createTrust(trust)

        let replaced = try await count(stores) { store, number in
            var next = trust
            next.secret = "\(number)"
            return try await store.replaceTrust(trust, with: next)
        }

        #expect(replaced == 1)
    }

    @Test func `one of them raises a sequence to a number, and differences have numbers of their own`() async throws {
        let (stores, now) = (try makeStores(6), now)
        let subscription = Subscription(of: "ann", with: "peer", id: "1", direction: .outgoing, target: "properties")
        try await stores.first?.createSubscription(subscription)

        let raised = try await count(stores) { store, _ in
            try await store.advanceSubscription(subscription, to: 10)
        }
        let added = try await count(stores) { store, _ in
            for _ in 0..<5 { _ = try await store.addDifference(1, to: subscription, at: now) }
            return true
        }

        #expect((raised, added) == (1, 6))
        for store in stores {
            #expect(try await store.differences(of: subscription).map(\.sequence) == Array(11...40))
        }
    }

    @Test func `all of them add to a list`() async throws {
        let stores = try makeStores(6)
        try await stores.first?.createList("l", of: "ann", notes: PropertyList.Notes())

        _ = try await count(stores) { store, number in
            for item in 0..<5 {
                _ = try await store.editList("l", of: "ann", [.insert(.integer(Int64(number * 5 + item)), at: 0)])
            }
            return true
        }

        for store in stores {
            let items = try await store.items(of: "l", of: "ann", from: 0, count: nil)
            #expect(Set(items.compactMap(\.integer)) == Set(0..<30))
        }
    }
}
