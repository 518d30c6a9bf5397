import ActingWeb
import JSON
import TestSupport
import Testing

/// What every store promises of attributes, in its blocking and in its awaiting form.
@Suite struct AttributeTests {
    private let folder = ScratchFolder()
    private let codes = AttributeBucket("codes", of: "ann")
    private let now = Timestamp(milliseconds: 1_000)
    private let later = Timestamp(milliseconds: 2_000)

    private func makeStore(_ kind: StoreKind) throws -> any Store {
        let store = try kind.make(in: folder)
        for id in ["ann", "bob"] { try store.createActor(Actor(id: id, creator: "c")) }
        return store
    }

    @Test(arguments: StoreKind.allCases)
    func `an attribute is found with its times until it is removed`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        let attribute = Attribute(["a": 1.0], timestamp: now, expiry: later)

        try store.setAttribute("x", in: codes, to: Attribute("old", timestamp: later))
        try store.setAttribute("x", in: codes, to: attribute)

        #expect(try store.attribute("x", in: codes, at: now) == attribute)
        #expect(try store.attribute("y", in: codes, at: now) == nil)
        #expect(try store.removeAttribute("x", in: codes))
        #expect(try !store.removeAttribute("x", in: codes))
        #expect(try store.attribute("x", in: codes, at: now) == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `an attribute is gone from its expiry on`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        try store.setAttribute("brief", in: codes, to: Attribute(1, timestamp: now, expiry: later))
        try store.setAttribute("lasting", in: codes, to: Attribute(2, timestamp: now))

        let before = Timestamp(milliseconds: later.milliseconds - 1)
        #expect(try store.attribute("brief", in: codes, at: before) != nil)
        #expect(try store.attribute("brief", in: codes, at: later) == nil)
        #expect(try store.attributes(in: codes, at: before).map(\.name) == ["brief", "lasting"])
        #expect(try store.attributes(in: codes, at: later).map(\.name) == ["lasting"])
    }

    @Test(arguments: StoreKind.allCases)
    func `expired attributes are removed from every bucket, and no others`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        for bucket in [codes, AttributeBucket("tokens", of: "ann"), AttributeBucket("codes", of: "bob")] {
            try store.setAttribute("brief", in: bucket, to: Attribute(1, timestamp: now, expiry: now))
            try store.setAttribute("longer", in: bucket, to: Attribute(1, timestamp: now, expiry: later))
            try store.setAttribute("lasting", in: bucket, to: Attribute(1, timestamp: now))
        }

        #expect(try store.removeExpiredAttributes(at: now) == 3)
        #expect(try store.removeExpiredAttributes(at: now) == 0)

        #expect(try store.attributes(in: codes, at: now).map(\.name) == ["lasting", "longer"])
        #expect(try !store.removeAttribute("brief", in: codes))
    }

    @Test(arguments: StoreKind.allCases)
    func `buckets are apart, as are the actors they belong to`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        let buckets = [
            codes, AttributeBucket("code", of: "ann"), AttributeBucket("codes\u{0}", of: "ann"),
            AttributeBucket("", of: "ann"), AttributeBucket("codes", of: "bob"),
        ]
        for (number, bucket) in buckets.enumerated() {
            try store.setAttribute("", in: bucket, to: Attribute(.integer(Int64(number)), timestamp: now))
            try store.setAttribute("%", in: bucket, to: Attribute(nil, timestamp: now))
        }

        for (number, bucket) in buckets.enumerated() {
            #expect(try store.attribute("", in: bucket, at: now)?.value.integer == Int64(number))
        }
        #expect(try store.removeAttributes(in: codes) == 2)
        #expect(try store.removeAttributes(in: codes) == 0)
        #expect(try store.attributes(in: codes, at: now).isEmpty)
        for bucket in buckets.dropFirst() { #expect(try store.attributes(in: bucket, at: now).count == 2) }
    }

    @Test(arguments: StoreKind.allCases)
    func `an attribute is replaced only where its value is the expected one`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        let (first, second) = (Attribute(1, timestamp: now), Attribute(1.0, timestamp: now, expiry: later))
        let replace = { (expected: JSONValue?, attribute: Attribute?, time: Timestamp) in
            try store.replaceAttribute("x", in: codes, expecting: expected, with: attribute, at: time)
        }

        #expect(try !replace(1, first, now))
        #expect(try replace(nil, first, now))
        #expect(try !replace(nil, second, now))
        #expect(try !replace(1.0, second, now))
        #expect(try replace(1, second, now))
        #expect(try store.attribute("x", in: codes, at: now) == second)
        #expect(try !replace(1.0, nil, later))
        #expect(try replace(1.0, nil, now))
        #expect(try store.attribute("x", in: codes, at: now) == nil)
        #expect(try replace(nil, nil, now))
    }

    @Test(arguments: StoreKind.allCases)
    func `an expired attribute is replaced as one that is not there`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        try store.setAttribute("x", in: codes, to: Attribute(1, timestamp: now, expiry: now))
        let next = Attribute(2, timestamp: later)

        #expect(try store.replaceAttribute("x", in: codes, expecting: nil, with: next, at: later))
        #expect(try store.attribute("x", in: codes, at: later) == next)
    }

    @Test(arguments: StoreKind.allCases)
    func `of those who use up the same code, one does`(_ kind: StoreKind) async throws {
        let store = try makeStore(kind)
        try await store.setAttribute("code", in: codes, to: Attribute("unused", timestamp: now))
        let (codes, now) = (codes, now)

        let successes = try await withThrowingTaskGroup { tasks in
            for _ in 0..<20 {
                tasks.addTask {
                    try await store.replaceAttribute("code", in: codes, expecting: "unused", with: nil, at: now)
                }
            }
            return try await tasks.reduce(0) { $0 + ($1 ? 1 : 0) }
        }

        #expect(successes == 1)
    }

    @Test(arguments: StoreKind.allCases)
    func `deleting an actor deletes its attributes`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        try store.setAttribute("x", in: codes, to: Attribute(1, timestamp: now))

        _ = try store.deleteActor("ann")
        try store.createActor(Actor(id: "ann", creator: "c"))

        #expect(try store.attribute("x", in: codes, at: now) == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `an unknown actor has no attributes and can be given none`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        let bucket = AttributeBucket("codes", of: "nobody")
        let attribute = Attribute(1, timestamp: now)

        #expect(throws: StoreError.unknownActor("nobody")) { try store.setAttribute("x", in: bucket, to: attribute) }
        #expect(throws: StoreError.unknownActor("nobody")) {
            try store.replaceAttribute("x", in: bucket, expecting: nil, with: attribute, at: now)
        }
        #expect(throws: StoreError.notJSON(name: "x")) {
            try store.setAttribute("x", in: codes, to: Attribute(.double(.nan), timestamp: now))
        }
        #expect(try store.attributes(in: bucket, at: now).isEmpty)
        #expect(try store.removeAttributes(in: bucket) == 0)
    }

    @Test(arguments: StoreKind.allCases)
    func `the awaiting form does what the blocking form does`(_ kind: StoreKind) async throws {
        let store = try makeStore(kind)
        let attribute = Attribute(1, timestamp: now, expiry: later)

        try await store.setAttribute("x", in: codes, to: attribute)
        try await store.setAttribute("y", in: codes, to: attribute)
        try await store.setAttribute("z", in: codes, to: attribute)

        #expect(try await store.attribute("x", in: codes, at: now) == attribute)
        #expect(try await store.attributes(in: codes, at: now).map(\.attribute) == [attribute, attribute, attribute])
        #expect(try await store.removeAttribute("x", in: codes))
        #expect(try await store.replaceAttribute("y", in: codes, expecting: 1, with: nil, at: now))
        #expect(try await store.removeExpiredAttributes(at: later) == 1)
        #expect(try await store.removeAttributes(in: codes) == 0)
    }
}
