import ActingWeb
import JSON
import TestSupport
import Testing

/// How exactly every store keeps names and values.
@Suite struct StoredValueTests {
    private let folder = ScratchFolder()

    private func makeStore(_ kind: StoreKind) throws -> any Store {
        let store = try kind.make(in: folder)
        try store.createActor(Actor(id: "ann", creator: "ann@example.com"))
        return store
    }

    private static let values: [JSONValue] = [
        .integer(.max), .integer(.min), 1, 1.0, 0, .double(-0.0), 0.1, 1e300, .double(.leastNonzeroMagnitude),
        9_007_199_254_740_993,
        .double(9_007_199_254_740_992), "", "\u{0}", "a\u{0}b", "\u{FFFF}\u{10FFFF}", "e\u{301}", "\u{E9}",
        "'; DROP TABLE actors; --", "\u{2028}\u{1B}[0m\"\\", [[], [:], [nil]], ["": "", "b": 1, "a": 1.0],
    ]

    @Test(arguments: StoreKind.allCases, values)
    func `a value is read back exactly`(_ kind: StoreKind, value: JSONValue) throws {
        let store = try makeStore(kind)

        try store.setProperty("p", of: "ann", to: value)

        let read = try #require(try store.property("p", of: "ann"))
        #expect(read == value)
        #expect(read.encoded() == value.encoded())
    }

    @Test(arguments: StoreKind.allCases)
    func `a value may be huge and deep`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        let huge = JSONValue.string(String(repeating: "grüße ", count: 1 << 20))
        var deep: JSONValue = "bottom"
        for _ in 0..<JSONLimits.deepestNesting { deep = [deep] }

        try store.setProperty("huge", of: "ann", to: huge)
        try store.setProperty("deep", of: "ann", to: deep)

        #expect(try store.property("huge", of: "ann") == huge)
        #expect(try store.properties(of: "ann", prefix: "").map(\.value) == [deep, huge])
    }

    @Test(
        arguments: StoreKind.allCases,
        [.double(.infinity), [.double(-.infinity)], ["a": .double(.nan)]] as [JSONValue])
    func `a number that JSON does not have is refused and changes nothing`(
        _ kind: StoreKind, value: JSONValue
    ) throws {
        let store = try makeStore(kind)
        try store.setProperty("p", of: "ann", to: "before")

        #expect(throws: StoreError.notJSON(name: "p")) { try store.setProperty("p", of: "ann", to: value) }

        #expect(try store.property("p", of: "ann") == "before")
    }

    @Test(arguments: StoreKind.allCases)
    func `a value nested deeper than can be read is refused`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        var deep: JSONValue = "bottom"
        for _ in 0...JSONLimits.deepestNesting { deep = ["a": deep] }

        #expect(throws: StoreError.notJSON(name: "p")) { try store.setProperty("p", of: "ann", to: deep) }
    }

    private static let names = [
        "", " ", "%", "_", "a", "a%", "a_b", "axb", "A", "*", "?", "[a]", "'", "\"", "\\", "\u{0}", "a\u{0}", "a\u{0}b",
        "../../etc/passwd", "list:n-#0", "naïve", "e", "e\u{301}", "\u{E9}", "世界", "👩‍🚀", "👩", "\u{10FFFF}", "\u{FFFF}",
    ]

    @Test(arguments: StoreKind.allCases)
    func `a name may be any text, and no two are taken for each other`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)

        for (number, name) in Self.names.enumerated() {
            try store.setProperty(name, of: "ann", to: .integer(Int64(number)))
        }

        for (number, name) in Self.names.enumerated() {
            #expect(try store.property(name, of: "ann")?.integer == Int64(number), "\(name.debugDescription)")
        }
        let inOrder = Self.names.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
        #expect(try store.properties(of: "ann", prefix: "").map { Array($0.name.utf8) } == inOrder)
    }

    @Test(arguments: StoreKind.allCases, ["", "%", "_", "a", "a_", "a\u{0}", "e", "👩", "\u{10FFFF}", "\u{10FFFF}x"])
    func `a prefix is compared byte by byte`(_ kind: StoreKind, prefix: String) throws {
        let store = try makeStore(kind)
        for name in Self.names { try store.setProperty(name, of: "ann", to: nil) }

        let listed = try store.properties(of: "ann", prefix: prefix).map { Array($0.name.utf8) }

        let expected = Self.names.map { Array($0.utf8) }.filter { $0.starts(with: prefix.utf8) }
        #expect(Set(listed) == Set(expected))
        #expect(listed.count == expected.count)
    }

    @Test(arguments: StoreKind.allCases)
    func `ids and creators may be any text too`(_ kind: StoreKind) throws {
        let store = try kind.make(in: folder)
        let actors = Self.names.map { Actor(id: $0, creator: $0) }

        for actor in actors { try store.createActor(actor) }

        for actor in actors {
            #expect(try store.actor(actor.id).map { Array($0.creator.utf8) } == Array(actor.creator.utf8))
        }
        #expect(try store.deleteActor("a\u{0}b"))
        #expect(try store.actor("a\u{0}") != nil)
        #expect(try store.actor("a") != nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `a name may be long`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        let name = String(repeating: "n", count: 1 << 20)

        try store.setProperty(name, of: "ann", to: 1)

        #expect(try store.property(name, of: "ann") == 1)
        #expect(try store.property(name + "n", of: "ann") == nil)
    }
}
