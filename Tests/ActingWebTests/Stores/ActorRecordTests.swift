import ActingWeb
import JSON
import TestSupport
import Testing

/// What every store promises about who made an actor and who may log in.
@Suite(.timeLimit(.minutes(2)))
struct ActorRecordTests {
    private let folder = ScratchFolder()
    private static let passphrase = PassphraseHash(of: "open sesame", salt: [1, 2, 3, 4], rounds: 2)

    @Test(arguments: StoreKind.allCases)
    func `an actor keeps its passphrase and its trustee`(_ kind: StoreKind) throws {
        let store = try kind.make(in: folder)
        let actors = [
            Actor(id: "plain", creator: "c"), Actor(id: "guarded", creator: "c", passphrase: Self.passphrase),
            Actor(id: "served", creator: "c", passphrase: Self.passphrase, trusteeRoot: "https://trustee.example/"),
            Actor(id: "odd", creator: "c", trusteeRoot: ""),
        ]

        for actor in actors { try store.createActor(actor) }

        for actor in actors { #expect(try store.actor(actor.id) == actor) }
        #expect(try store.actor("guarded")?.passphrase?.matches("open sesame") == true)
        #expect(try store.actor("guarded")?.passphrase?.matches("open says me") == false)
    }

    @Test(arguments: StoreKind.allCases)
    func `an actor is updated, and keeps its data`(_ kind: StoreKind) throws {
        let store = try kind.make(in: folder)
        try store.createActor(Actor(id: "ann", creator: "ann"))
        try store.setProperty("p", of: "ann", to: 1)
        let changed = Actor(id: "ann", creator: "anna", passphrase: Self.passphrase, trusteeRoot: "root")

        try store.updateActor(changed)

        #expect(try store.actor("ann") == changed)
        #expect(try store.actors(createdBy: "anna") == [changed])
        #expect(try store.actors(createdBy: "ann").isEmpty)
        #expect(try store.property("p", of: "ann") == 1)

        try store.updateActor(Actor(id: "ann", creator: "ann"))

        #expect(try store.actor("ann") == Actor(id: "ann", creator: "ann"))
        #expect(throws: StoreError.unknownActor("bob")) { try store.updateActor(Actor(id: "bob", creator: "b")) }
        #expect(try store.actor("bob") == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `the actors of a creator are listed in order of id`(_ kind: StoreKind) throws {
        let store = try kind.make(in: folder)
        for id in ["b", "\u{E9}", "a", "e\u{301}", "B"] { try store.createActor(Actor(id: id, creator: "ann")) }
        try store.createActor(Actor(id: "c", creator: "Ann"))

        #expect(
            try store.actors(createdBy: "ann").map { Array($0.id.utf8) }
                == ["B", "a", "b", "e\u{301}", "\u{E9}"].map { Array($0.utf8) })
        #expect(try store.actors(createdBy: "").isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func `a creator's only actor stays the only one`(_ kind: StoreKind) throws {
        let store = try kind.make(in: folder)
        try store.createActor(Actor(id: "first", creator: "ann"), isOnly: true)

        #expect(throws: StoreError.creatorExists("ann")) {
            try store.createActor(Actor(id: "second", creator: "ann"), isOnly: true)
        }
        #expect(throws: StoreError.actorExists("first")) {
            try store.createActor(Actor(id: "first", creator: "ann"), isOnly: true)
        }
        #expect(try store.actor("second") == nil)

        try store.createActor(Actor(id: "third", creator: "ann"), isOnly: false)
        _ = try store.deleteActor("first")
        _ = try store.deleteActor("third")
        try store.createActor(Actor(id: "second", creator: "ann"), isOnly: true)
        #expect(try store.actors(createdBy: "ann").map(\.id) == ["second"])
    }

    @Test(arguments: StoreKind.allCases)
    func `creators are told apart by their bytes`(_ kind: StoreKind) throws {
        let store = try kind.make(in: folder)

        for (number, creator) in OddNames.all.enumerated() {
            try store.createActor(Actor(id: "\(number)", creator: creator), isOnly: true)
        }

        for (number, creator) in OddNames.all.enumerated() {
            #expect(try store.actors(createdBy: creator).map(\.id) == ["\(number)"])
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `of those who make a creator's only actor at once, one does`(_ kind: StoreKind) async throws {
        let store = try kind.make(in: folder)

        let made = try await withThrowingTaskGroup(of: Bool.self) { tasks in
            for number in 0..<20 {
                tasks.addTask {
                    do {
                        try await store.createActor(Actor(id: "\(number)", creator: "ann"), isOnly: true)
                        return true
                    } catch StoreError.creatorExists("ann") {
                        return false
                    }
                }
            }
            return try await tasks.reduce(0) { $0 + ($1 ? 1 : 0) }
        }

        #expect(made == 1)
        #expect(try await store.actors(createdBy: "ann").count == 1)
    }

    @Test(arguments: StoreKind.allCases)
    func `the awaiting form does what the blocking form does`(_ kind: StoreKind) async throws {
        let store = try kind.make(in: folder)
        let actor = Actor(id: "ann", creator: "ann", passphrase: Self.passphrase)

        try await store.createActor(Actor(id: "ann", creator: "ann"), isOnly: true)
        try await store.updateActor(actor)

        #expect(try await store.actor("ann") == actor)
        #expect(try await store.actors(createdBy: "ann") == [actor])
        #expect(try await store.deleteActor("ann"))
    }
}
