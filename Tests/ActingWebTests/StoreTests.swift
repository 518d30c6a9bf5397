import ActingWeb
import JSON
import TestSupport
import Testing

/// What every store promises, in its blocking and in its awaiting form.
@Suite struct StoreTests {
    private let folder = ScratchFolder()
    private static let ann = Actor(id: "ann", creator: "ann@example.com")
    private static let bob = Actor(id: "bob", creator: "bob@example.com")

    @Test(arguments: StoreKind.allCases)
    func `an actor is found until it is deleted`(_ kind: StoreKind) throws {
        let store = try kind.make(in: folder)
        #expect(try store.actor("ann") == nil)

        try store.createActor(Self.ann)
        #expect(try store.actor("ann") == Self.ann)

        #expect(try store.deleteActor("ann"))
        #expect(try store.actor("ann") == nil)
        #expect(try !store.deleteActor("ann"))
    }

    @Test(arguments: StoreKind.allCases)
    func `an id is given once`(_ kind: StoreKind) throws {
        let store = try kind.make(in: folder)
        try store.createActor(Self.ann)

        #expect(throws: StoreError.actorExists("ann")) {
            try store.createActor(Actor(id: "ann", creator: "somebody else"))
        }

        #expect(try store.actor("ann") == Self.ann)
    }

    @Test(arguments: StoreKind.allCases)
    func `a property keeps its value, the empty ones included`(_ kind: StoreKind) throws {
        let store = try kind.make(in: folder)
        try store.createActor(Self.ann)
        let values: JSONObject = [
            "null": nil, "false": false, "zero": 0, "double": 1.0, "text": "", "list": [], "object": ["b": 1, "a": 2],
        ]

        for (name, value) in values { try store.setProperty(name, of: "ann", to: value) }

        for (name, value) in values { #expect(try store.property(name, of: "ann") == value) }
        #expect(try store.property("absent", of: "ann") == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `setting a property again replaces it`(_ kind: StoreKind) throws {
        let store = try kind.make(in: folder)
        try store.createActor(Self.ann)

        try store.setProperty("p", of: "ann", to: 1)
        try store.setProperty("p", of: "ann", to: 2)

        #expect(try store.property("p", of: "ann") == 2)
        #expect(try store.properties(of: "ann", prefix: "").count == 1)
    }

    @Test(arguments: StoreKind.allCases)
    func `properties are listed by prefix in order of name`(_ kind: StoreKind) throws {
        let store = try kind.make(in: folder)
        try store.createActor(Self.ann)
        for name in ["n-2", "m-1", "n-1", "n-10", "n"] { try store.setProperty(name, of: "ann", to: .string(name)) }

        #expect(try store.properties(of: "ann", prefix: "n-").map(\.name) == ["n-1", "n-10", "n-2"])
        #expect(try store.properties(of: "ann", prefix: "n-").map(\.value) == ["n-1", "n-10", "n-2"])
        #expect(try store.properties(of: "ann", prefix: "").map(\.name) == ["m-1", "n", "n-1", "n-10", "n-2"])
        #expect(try store.properties(of: "ann", prefix: "x").isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func `a property is removed once`(_ kind: StoreKind) throws {
        let store = try kind.make(in: folder)
        try store.createActor(Self.ann)
        try store.setProperty("p", of: "ann", to: 1)

        #expect(try store.removeProperty("p", of: "ann"))
        #expect(try !store.removeProperty("p", of: "ann"))
        #expect(try store.property("p", of: "ann") == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `actors do not see each other's properties`(_ kind: StoreKind) throws {
        let store = try kind.make(in: folder)
        try store.createActor(Self.ann)
        try store.createActor(Self.bob)
        try store.setProperty("p", of: "ann", to: 1)

        #expect(try store.property("p", of: "bob") == nil)
        #expect(try !store.removeProperty("p", of: "bob"))
        #expect(try store.property("p", of: "ann") == 1)
    }

    @Test(arguments: StoreKind.allCases)
    func `deleting an actor deletes its properties`(_ kind: StoreKind) throws {
        let store = try kind.make(in: folder)
        try store.createActor(Self.ann)
        try store.setProperty("p", of: "ann", to: 1)

        _ = try store.deleteActor("ann")
        try store.createActor(Self.ann)

        #expect(try store.property("p", of: "ann") == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `an unknown actor has nothing and can be given nothing`(_ kind: StoreKind) throws {
        let store = try kind.make(in: folder)

        #expect(throws: StoreError.unknownActor("nobody")) { try store.setProperty("p", of: "nobody", to: 1) }
        #expect(try store.property("p", of: "nobody") == nil)
        #expect(try store.properties(of: "nobody", prefix: "").isEmpty)
        #expect(try !store.removeProperty("p", of: "nobody"))
    }

    @Test(arguments: StoreKind.allCases)
    func `the awaiting form does what the blocking form does`(_ kind: StoreKind) async throws {
        let store = try kind.make(in: folder)
        try await store.createActor(Self.ann)
        await #expect(throws: StoreError.actorExists("ann")) { try await store.createActor(Self.ann) }

        let properties = ActorInterface(Self.ann, store: store).properties
        try await properties.set("b", to: 2)
        try await properties.set("a", to: 1)

        #expect(try await store.actor("ann") == Self.ann)
        #expect(try await properties.value("a") == 1)
        #expect(try await properties.all().map(\.name) == ["a", "b"])
        #expect(try await properties.remove("a"))
        #expect(try await !properties.remove("a"))
        #expect(try await store.deleteActor("ann"))
        await #expect(throws: StoreError.unknownActor("ann")) { try await properties.set("a", to: 1) }
    }

    @Test func `an actor's properties are those of its own store entry`() throws {
        let actor = try ActorInterface.example

        try actor.properties.set("p", to: 1)

        #expect(try actor.properties.value("p") == 1)
        #expect(try actor.properties.all(prefix: "p").map(\.name) == ["p"])
        #expect(try actor.properties.remove("p"))
        #expect(actor.id == "a1")
        #expect(actor.creator == "ann@example.com")
    }

    @Test func `errors say which actor`() {
        #expect(StoreError.unknownActor("x").description == "there is no actor \"x\"")
        #expect(StoreError.actorExists("x").description == "an actor \"x\" exists already")
    }
}
