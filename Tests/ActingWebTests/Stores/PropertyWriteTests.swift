import ActingWeb
import JSON
import TestSupport
import Testing

/// What every store promises of changes that are made together, and of names that a property and a list might share.
@Suite struct PropertyWriteTests {
    private let folder = ScratchFolder()

    private func store(_ kind: StoreKind) throws -> any Store {
        let store = try kind.make(in: folder)
        try store.createActor(Actor(id: "ann", creator: "ann@x"))
        try store.createActor(Actor(id: "bob", creator: "bob@x"))
        try store.setProperty("p", of: "ann", to: 1)
        try store.createList("l", of: "ann", notes: PropertyList.Notes(summary: "s"))
        _ = try store.editList("l", of: "ann", [.append("a")])
        return store
    }

    private static func state(_ store: any Store) throws -> [String] {
        try store.properties(of: "ann", prefix: "").map { "\($0.name)=\($0.value.encoded())" }
            + store.lists(of: "ann").map { "\($0.name) \($0.notes.summary) \($0.count)" }
            + store.lists(of: "ann").map { "\(try store.items(of: $0.name, of: "ann", from: 0, count: nil))" }
            + [store.actor("ann")?.creator ?? ""]
    }

    @Test(arguments: StoreKind.allCases)
    func `each change finds what the ones before it left`(_ kind: StoreKind) throws {
        let store = try store(kind)

        try store.writeProperties(
            [
                .set("q", to: 2), .remove("p"), .createList("p", notes: PropertyList.Notes()),
                .editList("p", [.append(1), .insert(0, at: 0)]), .deleteList("l"), .set("l", to: 3),
                .remove("nothing"), .deleteList("nothing"), .setCreator("new@x", isOnly: true),
            ], of: "ann")

        #expect(try store.properties(of: "ann", prefix: "").map(\.name) == ["l", "q"])
        #expect(try store.items(of: "p", of: "ann", from: 0, count: nil) == [0, 1])
        #expect(try store.actors(createdBy: "new@x").map(\.id) == ["ann"])
    }

    static let impossible: [(PropertyWrite, StoreError)] = [
        (.set("l", to: 1), .listExists("l")),
        (.createList("p", notes: PropertyList.Notes()), .propertyExists("p")),
        (.createList("l", notes: PropertyList.Notes()), .listExists("l")),
        (.editList("x", [.append(1)]), .noList("x")),
        (.editList("l", [.remove(at: 5)]), .noItem(list: "l", at: 5)),
        (.set("x", to: .double(.nan)), .notJSON(name: "x")),
        (.editList("l", [.append(.double(.infinity))]), .notJSON(name: "l")),
        (.setCreator("bob@x", isOnly: true), .creatorExists("bob@x")),
    ]

    @Test(arguments: StoreKind.allCases, impossible)
    func `where one change cannot be made, none is`(
        _ kind: StoreKind, _ impossible: (write: PropertyWrite, error: StoreError)
    ) throws {
        let store = try store(kind)
        let before = try Self.state(store)

        #expect(throws: impossible.error) {
            try store.writeProperties(
                [
                    .set("q", to: 2), .editList("l", [.append("b")]), .setCreator("c@x", isOnly: false),
                    impossible.write,
                ],
                of: "ann")
        }

        #expect(try Self.state(store) == before)
    }

    @Test(arguments: StoreKind.allCases)
    func `nothing is written for nobody`(_ kind: StoreKind) throws {
        let store = try store(kind)

        for write in [PropertyWrite.set("q", to: 2), .remove("q"), .deleteList("q")] {
            #expect(throws: StoreError.unknownActor("eve")) { try store.writeProperties([write], of: "eve") }
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `a property and a list do not share a name, whichever comes second`(_ kind: StoreKind) throws {
        let store = try store(kind)

        #expect(throws: StoreError.listExists("l")) { try store.setProperty("l", of: "ann", to: 1) }
        #expect(throws: StoreError.listExists("l")) {
            try store.replaceProperty("l", of: "ann", expecting: nil, with: 1)
        }
        #expect(throws: StoreError.propertyExists("p")) {
            try store.createList("p", of: "ann", notes: PropertyList.Notes())
        }
        #expect(throws: StoreError.unknownActor("eve")) { try store.setProperty("l", of: "eve", to: 1) }
        try store.setProperty("l", of: "bob", to: 1)

        #expect(try store.property("l", of: "ann") == nil)
        #expect(try store.list("p", of: "ann") == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `a creator may keep an actor that is the only one`(_ kind: StoreKind) throws {
        let store = try store(kind)

        try store.writeProperties([.setCreator("ann@x", isOnly: true)], of: "ann")
        try store.writeProperties([.setCreator("bob@x", isOnly: false)], of: "ann")

        #expect(try store.actors(createdBy: "bob@x").map(\.id) == ["ann", "bob"])
    }

    @Test(arguments: StoreKind.allCases)
    func `an actor gets a trustee and loses it`(_ kind: StoreKind) throws {
        let store = try store(kind)

        try store.writeProperties([.setTrusteeRoot("http://t")], of: "ann")
        #expect(try store.actor("ann")?.trusteeRoot == "http://t")
        try store.writeProperties([.setTrusteeRoot(nil)], of: "ann")

        #expect(try store.actor("ann")?.trusteeRoot == nil)
    }
}
