import ActingWeb
import JSON
import TestSupport
import Testing

/// What every store promises about lists.
@Suite(.timeLimit(.minutes(2)))
struct ListRecordTests {
    private let folder = ScratchFolder()

    private func makeStore(_ kind: StoreKind) throws -> any Store {
        let store = try kind.make(in: folder)
        for id in ["ann", "bob"] { try store.createActor(Actor(id: id, creator: "c")) }
        return store
    }

    private func makeList(_ kind: StoreKind, _ items: [JSONValue] = []) throws -> any Store {
        let store = try makeStore(kind)
        try store.createList("l", of: "ann", notes: PropertyList.Notes())
        _ = try store.editList("l", of: "ann", items.map { .append($0) })
        return store
    }

    private func items(of store: any Store) throws -> [JSONValue] {
        try store.items(of: "l", of: "ann", from: 0, count: nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `a list is there until it is deleted, and keeps what is said about it`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        let notes = PropertyList.Notes(summary: "what to buy", explanation: "one thing each\u{0}")
        #expect(try store.list("l", of: "ann") == nil)

        try store.createList("l", of: "ann", notes: notes)
        #expect(try store.list("l", of: "ann") == PropertyList("l", notes: notes, count: 0))
        #expect(try store.list("l", of: "bob") == nil)
        #expect(throws: StoreError.listExists("l")) {
            try store.createList("l", of: "ann", notes: PropertyList.Notes())
        }
        #expect(throws: StoreError.unknownActor("nobody")) {
            try store.createList("l", of: "nobody", notes: PropertyList.Notes())
        }

        _ = try store.editList("l", of: "ann", [.append(1), .append(2)])
        #expect(try store.annotateList("l", of: "ann", notes: PropertyList.Notes(summary: "new")))
        #expect(
            try store.lists(of: "ann") == [PropertyList("l", notes: PropertyList.Notes(summary: "new"), count: 2)])
        #expect(try !store.annotateList("m", of: "ann", notes: notes))

        #expect(try store.deleteList("l", of: "ann"))
        #expect(try !store.deleteList("l", of: "ann"))
        #expect(try store.lists(of: "ann").isEmpty)
        #expect(try items(of: store).isEmpty)
        #expect(try store.editList("l", of: "ann", [.append(1)]) == nil)

        try store.createList("l", of: "ann", notes: notes)
        #expect(try store.list("l", of: "ann")?.count == 0)
        #expect(try items(of: store).isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func `each change finds the list as the ones before it left it`(_ kind: StoreKind) throws {
        let store = try makeList(kind)

        let count = try store.editList(
            "l", of: "ann",
            [
                .append("b"), .insert("a", at: 0), .insert("d", at: 2), .insert("c", at: 2), .replace(["B"], at: 1),
                .append(nil), .remove(at: 4), .remove(at: 0),
            ]
        )

        #expect(count == 3)
        #expect(try items(of: store) == [["B"], "c", "d"])
        #expect(try store.list("l", of: "ann")?.count == 3)
        #expect(try store.editList("l", of: "ann", []) == 3)
    }

    private static let misplaced: [(edit: PropertyListEdit, place: Int)] = [
        (.insert(0, at: 3), 3), (.insert(0, at: -1), -1), (.replace(0, at: 2), 2), (.replace(0, at: -1), -1),
        (.remove(at: 2), 2), (.remove(at: .min), .min), (.insert(0, at: .max), .max),
    ]

    @Test(arguments: StoreKind.allCases, misplaced)
    func `a change at a place that the list does not have undoes all of them`(
        _ kind: StoreKind, misplaced: (edit: PropertyListEdit, place: Int)
    ) throws {
        let store = try makeList(kind, ["a", "b"])

        #expect(throws: StoreError.noItem(list: "l", at: misplaced.place)) {
            try store.editList(
                "l", of: "ann", [.append("c"), .remove(at: 0), .replace("x", at: 0), misplaced.edit, .append("d")])
        }

        #expect(try items(of: store) == ["a", "b"])
        #expect(try store.list("l", of: "ann")?.count == 2)
    }

    @Test(arguments: StoreKind.allCases)
    func `a value that JSON lacks undoes all changes`(_ kind: StoreKind) throws {
        let store = try makeList(kind, ["a"])

        #expect(throws: StoreError.notJSON(name: "l")) {
            try store.editList("l", of: "ann", [.append("b"), .append([.double(.infinity)])])
        }

        #expect(try items(of: store) == ["a"])
    }

    @Test(arguments: StoreKind.allCases)
    func `items are read from a place on, so many at most`(_ kind: StoreKind) throws {
        let all = (0..<10).map { JSONValue.integer($0) }
        let store = try makeList(kind, all)
        let windows: [(start: Int, count: Int?, found: ArraySlice<JSONValue>)] = [
            (0, nil, all[...]), (3, nil, all[3...]), (3, 2, all[3..<5]), (9, 5, all[9...]), (10, nil, []), (0, 0, []),
            (-1, nil, []), (0, -1, []), (.max, .max, []), (.min, .min, []), (0, .max, all[...]),
        ]

        for (start, count, found) in windows {
            #expect(
                try store.items(of: "l", of: "ann", from: start, count: count) == Array(found),
                "\(start), \(String(describing: count))")
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `there is always room between two items`(_ kind: StoreKind) throws {
        let store = try makeList(kind, ["first", "last"])
        var model: [JSONValue] = ["first", "last"]

        for round in 0..<5 {
            let edits = (0..<40).map { PropertyListEdit.insert(.integer(Int64(round * 40 + $0)), at: 1) }
            for edit in edits { try edit.apply(to: &model, of: "l") }
            #expect(try store.editList("l", of: "ann", edits) == model.count)
        }

        #expect(try items(of: store) == model)
    }

    @Test(arguments: StoreKind.allCases, [1, 2, 3, 4, 5, 6] as [UInt64])
    func `changes of any kind in any order leave what they leave of an array`(_ kind: StoreKind, seed: UInt64) throws {
        let store = try makeList(kind)
        var generator = SeededGenerator(seed: seed)
        var model: [JSONValue] = []

        for round in 0..<60 {
            let edits = (0..<Int.random(in: 0...12, using: &generator)).map { number in
                edit(.integer(Int64(round * 100 + number)), roughly: model.count, using: &generator)
            }
            var expected = model
            do throws(StoreError) {
                for edit in edits { try edit.apply(to: &expected, of: "l") }
                #expect(try store.editList("l", of: "ann", edits) == expected.count)
                model = expected
            } catch {
                #expect(throws: error) { try store.editList("l", of: "ann", edits) }
            }
            #expect(try items(of: store) == model)
            #expect(try store.list("l", of: "ann")?.count == model.count)
        }
        #expect(!model.isEmpty)
    }

    /// A change that a list of about so many items mostly has the place for.
    private func edit(
        _ value: JSONValue, roughly count: Int, using generator: inout SeededGenerator
    ) -> PropertyListEdit {
        // Few places, so that the gaps there are used up.
        let place = Int.random(in: 0...min(3, count), using: &generator)
        return switch Int.random(in: 0..<9, using: &generator) {
        case 0...1: .append(value)
        case 2...5: .insert(value, at: place)
        case 6: .replace(value, at: place)
        case 7: .remove(at: place)
        default: .insert(value, at: count / 2)
        }
    }

    @Test(arguments: StoreKind.allCases)
    func `lists that are changed at once lose nothing`(_ kind: StoreKind) async throws {
        let store = try makeList(kind)

        try await withThrowingTaskGroup { tasks in
            for writer in 0..<10 {
                tasks.addTask {
                    for number in 0..<10 {
                        let value = JSONValue.integer(Int64(writer * 10 + number))
                        _ = try await store.editList(
                            "l", of: "ann", [number % 2 == 0 ? .append(value) : .insert(value, at: 0)])
                    }
                }
            }
            try await tasks.waitForAll()
        }

        let found = try await store.items(of: "l", of: "ann", from: 0, count: nil)
        #expect(Set(found.compactMap(\.integer)) == Set(0..<100))
        #expect(try await store.list("l", of: "ann")?.count == 100)
    }

    @Test(arguments: StoreKind.allCases)
    func `a list's name may be any text, and no two are taken for each other`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)

        for (number, name) in OddNames.all.enumerated() {
            try store.createList(name, of: "ann", notes: PropertyList.Notes(summary: name))
            _ = try store.editList(name, of: "ann", [.append(.integer(Int64(number)))])
        }

        for (number, name) in OddNames.all.enumerated() {
            #expect(try store.items(of: name, of: "ann", from: 0, count: nil) == [.integer(Int64(number))])
        }
        #expect(try store.lists(of: "ann").map { Array($0.name.utf8) } == OddNames.inOrder)
        #expect(try store.deleteList("e\u{301}", of: "ann"))
        #expect(try store.list("\u{E9}", of: "ann")?.count == 1)
    }

    @Test(arguments: StoreKind.allCases)
    func `an item may be huge`(_ kind: StoreKind) throws {
        let huge = JSONValue.string(String(repeating: "grüße ", count: 1 << 18))

        let store = try makeList(kind, [1, huge, 2])

        #expect(try items(of: store) == [1, huge, 2])
    }

    @Test(arguments: StoreKind.allCases)
    func `deleting an actor deletes its lists`(_ kind: StoreKind) throws {
        let store = try makeList(kind, [1])

        _ = try store.deleteActor("ann")
        try store.createActor(Actor(id: "ann", creator: "c"))

        #expect(try store.lists(of: "ann").isEmpty)
        try store.createList("l", of: "ann", notes: PropertyList.Notes())
        #expect(try items(of: store).isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func `the awaiting form does what the blocking form does`(_ kind: StoreKind) async throws {
        let store = try makeStore(kind)
        let notes = PropertyList.Notes(summary: "s")

        try await store.createList("l", of: "ann", notes: PropertyList.Notes())
        #expect(try await store.annotateList("l", of: "ann", notes: notes))
        #expect(try await store.editList("l", of: "ann", [.append(1), .insert(0, at: 0)]) == 2)

        #expect(try await store.items(of: "l", of: "ann", from: 1, count: 1) == [1])
        #expect(try await store.list("l", of: "ann") == PropertyList("l", notes: notes, count: 2))
        #expect(try await store.lists(of: "ann").count == 1)
        #expect(try await store.deleteList("l", of: "ann"))
    }
}
