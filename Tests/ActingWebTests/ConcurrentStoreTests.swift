import ActingWeb
import JSON
import TestSupport
import Testing

/// What every store promises to those who use it at the same time.
@Suite(.timeLimit(.minutes(2)))
struct ConcurrentStoreTests {
    private let folder = ScratchFolder()

    @Test(arguments: StoreKind.allCases)
    func `concurrent writers lose nothing, and each reads what it wrote`(_ kind: StoreKind) async throws {
        let store = try kind.make(in: folder)
        try await store.createActor(Actor(id: "ann", creator: "c"))

        try await withThrowingTaskGroup { tasks in
            for writer in 0..<16 {
                tasks.addTask {
                    for round in 0..<25 {
                        let name = "w\(writer)-\(round)"
                        try await store.setProperty(name, of: "ann", to: .string(name))
                        #expect(try await store.property(name, of: "ann")?.string == name)
                    }
                }
            }
            try await tasks.waitForAll()
        }

        #expect(try await store.properties(of: "ann", prefix: "w").count == 400)
    }

    @Test(arguments: StoreKind.allCases)
    func `of those who make the same actor, one does`(_ kind: StoreKind) async throws {
        let store = try kind.make(in: folder)

        let made = try await withThrowingTaskGroup(of: Bool.self) { tasks in
            for creator in 0..<20 {
                tasks.addTask {
                    do {
                        try await store.createActor(Actor(id: "ann", creator: "\(creator)"))
                        return true
                    } catch StoreError.actorExists("ann") {
                        return false
                    }
                }
            }
            return try await tasks.reduce(0) { $0 + ($1 ? 1 : 0) }
        }

        #expect(made == 1)
    }
}
