import ActingWeb
import JSON
import TestSupport
import Testing

/// What every store promises of a property that is replaced if it is still what somebody read.
@Suite struct ReplacingPropertyTests {
    private let folder = ScratchFolder()

    private func store(_ kind: StoreKind) throws -> any Store {
        let store = try kind.make(in: folder)
        try store.createActor(Actor(id: "ann", creator: "ann"))
        return store
    }

    private static func replace(
        _ store: any Store, expecting: JSONValue?, with value: JSONValue?
    ) throws(StoreError) -> Bool {
        try store.replaceProperty("p", of: "ann", expecting: expecting, with: value)
    }

    @Test(arguments: StoreKind.allCases)
    func `a property is replaced where it is what was expected, and nowhere else`(_ kind: StoreKind) throws {
        let store = try store(kind)

        #expect(try !Self.replace(store, expecting: 1, with: 2))
        #expect(try Self.replace(store, expecting: nil, with: 1))
        #expect(try store.property("p", of: "ann") == 1)
        #expect(try !Self.replace(store, expecting: nil, with: 2))
        #expect(try Self.replace(store, expecting: 1, with: [:]))
        #expect(try store.property("p", of: "ann") == [:])
        #expect(try Self.replace(store, expecting: [:], with: nil))
        #expect(try store.property("p", of: "ann") == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `a property of nobody, and one that is no JSON, are not set`(_ kind: StoreKind) throws {
        let store = try store(kind)

        #expect(throws: StoreError.unknownActor("bob")) {
            try store.replaceProperty("p", of: "bob", expecting: nil, with: 1)
        }
        #expect(throws: StoreError.notJSON(name: "p")) {
            try Self.replace(store, expecting: nil, with: .double(.infinity))
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `of several that count up at once, none is lost`(_ kind: StoreKind) async throws {
        let store = try store(kind)

        try await withThrowingTaskGroup { tasks in
            for _ in 0..<8 {
                tasks.addTask {
                    for _ in 0..<10 {
                        var isDone = false
                        while !isDone {
                            let old = try await store.property("p", of: "ann")
                            isDone = try await store.replaceProperty(
                                "p", of: "ann", expecting: old, with: .integer((old?.integer ?? 0) + 1))
                        }
                    }
                }
            }
            try await tasks.waitForAll()
        }

        #expect(try await store.property("p", of: "ann") == 80)
    }
}
