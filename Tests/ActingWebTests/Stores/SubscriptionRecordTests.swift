import ActingWeb
import JSON
import TestSupport
import Testing

/// What every store promises about subscriptions and what their subscribers have not fetched.
@Suite(.timeLimit(.minutes(2)))
struct SubscriptionRecordTests {
    private let folder = ScratchFolder()
    private let now = Timestamp(milliseconds: 1_700_000_000_000)

    private func makeStore(_ kind: StoreKind) throws -> any Store {
        let store = try kind.make(in: folder)
        for id in ["ann", "bob"] { try store.createActor(Actor(id: id, creator: "c")) }
        return store
    }

    private func subscription(_ id: String = "1", with peer: String = "peer", sequence: Int64 = 0) -> Subscription {
        Subscription(of: "ann", with: peer, id: id, direction: .outgoing, target: "properties", sequence: sequence)
    }

    @Test(arguments: StoreKind.allCases)
    func `a subscription keeps all that is said about it`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        let subscriptions = Subscription.Granularity.allCases.enumerated().map { number, granularity in
            Subscription(
                of: "ann", with: "peer", id: "\(number)", direction: number == 0 ? .incoming : .outgoing,
                target: "properties", subtarget: number == 1 ? "" : "notes", resource: number == 2 ? nil : "r",
                granularity: granularity, sequence: Int64(number) * 7
            )
        }

        for subscription in subscriptions { try store.createSubscription(subscription) }

        for subscription in subscriptions {
            #expect(try store.subscription(subscription.id, of: "ann", with: "peer") == subscription)
        }
        #expect(try store.subscriptions(of: "ann") == subscriptions)
        #expect(try store.subscriptions(of: "bob").isEmpty)
        #expect(try store.subscription("0", of: "ann", with: "another") == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `an id is given once for each peer`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        try store.createSubscription(subscription(sequence: 5))

        #expect(throws: StoreError.subscriptionExists("1")) { try store.createSubscription(subscription()) }
        #expect(throws: StoreError.unknownActor("nobody")) {
            try store.createSubscription(
                Subscription(of: "nobody", with: "p", id: "1", direction: .incoming, target: "t"))
        }
        try store.createSubscription(subscription(with: "another"))

        #expect(try store.subscriptions(of: "ann").map(\.peer) == ["another", "peer"])
        #expect(try store.subscription("1", of: "ann", with: "peer")?.sequence == 5)
        #expect(try store.deleteSubscription("1", of: "ann", with: "peer"))
        #expect(try !store.deleteSubscription("1", of: "ann", with: "peer"))
        #expect(try store.subscriptions(of: "ann") == [subscription(with: "another")])
    }

    @Test(arguments: StoreKind.allCases)
    func `a sequence is raised, never lowered`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        try store.createSubscription(subscription())

        for (number, isRaised) in [(0, false), (-1, false), (3, true), (3, false), (2, false), (Int64.max, true)] {
            #expect(try store.advanceSubscription(subscription(), to: Int64(number)) == isRaised, "\(number)")
        }

        #expect(try store.subscription("1", of: "ann", with: "peer")?.sequence == .max)
        #expect(try !store.advanceSubscription(subscription("gone"), to: 1))
    }

    @Test(arguments: StoreKind.allCases)
    func `of those who raise a sequence to one number at once, one does`(_ kind: StoreKind) async throws {
        let store = try makeStore(kind)
        let subscription = subscription()
        try await store.createSubscription(subscription)

        let raised = try await withThrowingTaskGroup { tasks in
            for _ in 0..<20 { tasks.addTask { try await store.advanceSubscription(subscription, to: 1) } }
            return try await tasks.reduce(0) { $0 + ($1 ? 1 : 0) }
        }

        #expect(raised == 1)
    }

    @Test(arguments: StoreKind.allCases)
    func `differences are numbered from one, and fetched in order until they are removed`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        try store.createSubscription(subscription())
        let data: [JSONValue] = [["p": 1], nil, 1.0, ["deep": [[:]]]]

        let added = try data.map { try store.addDifference($0, to: subscription(), at: now) }

        #expect(added.map { $0?.sequence } == [1, 2, 3, 4])
        #expect(try store.differences(of: subscription()) == added)
        #expect(try store.differences(of: subscription()).map(\.data) == data)
        #expect(try store.subscription("1", of: "ann", with: "peer")?.sequence == 4)
        #expect(try store.removeDifferences(of: subscription(), through: 0) == 0)
        #expect(try store.removeDifferences(of: subscription(), through: 2) == 2)
        #expect(try store.differences(of: subscription()).map(\.sequence) == [3, 4])
        #expect(try store.removeDifferences(of: subscription(), through: .max) == 2)
        #expect(try store.addDifference(1, to: subscription(), at: now)?.sequence == 5)
    }

    @Test(arguments: StoreKind.allCases)
    func `numbers go on behind the one that a sequence was raised to`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        try store.createSubscription(subscription(sequence: 10))

        #expect(try store.addDifference(1, to: subscription(), at: now)?.sequence == 11)
        #expect(try store.advanceSubscription(subscription(), to: .max - 1))
        #expect(try store.addDifference(1, to: subscription(), at: now)?.sequence == .max)
        #expect(try store.addDifference(1, to: subscription(), at: now) == nil)
        #expect(try store.differences(of: subscription()).count == 2)
    }

    @Test(arguments: StoreKind.allCases)
    func `differences that are added at once get numbers of their own`(_ kind: StoreKind) async throws {
        let store = try makeStore(kind)
        let (subscription, now) = (subscription(), now)
        try await store.createSubscription(subscription)

        let numbers = try await withThrowingTaskGroup { tasks in
            for number in 0..<Int64(40) {
                tasks.addTask {
                    try await store.addDifference(.integer(number), to: subscription, at: now)?.sequence
                }
            }
            return try await tasks.reduce(into: Set<Int64>()) { if let number = $1 { $0.insert(number) } }
        }

        #expect(numbers == Set(1...40))
        #expect(try await store.differences(of: subscription).map(\.sequence) == Array(1...40))
    }

    @Test(arguments: StoreKind.allCases)
    func `a subscription that is gone takes no differences, and a value that JSON lacks is refused`(
        _ kind: StoreKind
    ) throws {
        let store = try makeStore(kind)
        #expect(try store.addDifference(1, to: subscription(), at: now) == nil)
        #expect(try store.removeDifferences(of: subscription(), through: 1) == 0)
        try store.createSubscription(subscription())

        #expect(throws: StoreError.notJSON(name: "1")) {
            try store.addDifference(.double(.nan), to: subscription(), at: now)
        }
        #expect(try store.addDifference(1, to: subscription(), at: now)?.sequence == 1)
        _ = try store.deleteSubscription("1", of: "ann", with: "peer")
        try store.createSubscription(subscription())

        #expect(try store.differences(of: subscription()).isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func `deleting an actor deletes its subscriptions and their differences`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        try store.createSubscription(subscription())
        _ = try store.addDifference(1, to: subscription(), at: now)

        _ = try store.deleteActor("ann")
        try store.createActor(Actor(id: "ann", creator: "c"))

        #expect(try store.subscriptions(of: "ann").isEmpty)
        try store.createSubscription(subscription())
        #expect(try store.differences(of: subscription()).isEmpty)
    }

    @Test(arguments: StoreKind.allCases)
    func `ids and peers may be any text, and no two are taken for each other`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        let names = OddNames.all

        for (number, name) in names.enumerated() {
            try store.createSubscription(subscription(name))
            try store.createSubscription(subscription("x", with: name))
            _ = try store.addDifference(.integer(Int64(number)), to: subscription(name), at: now)
        }

        for (number, name) in names.enumerated() {
            #expect(try store.differences(of: subscription(name)).map(\.data) == [.integer(Int64(number))])
            #expect(try store.differences(of: subscription("x", with: name)).isEmpty)
        }
        let listed = try store.subscriptions(of: "ann")
        #expect(listed.filter { $0.peer == "peer" }.map { Array($0.id.utf8) } == OddNames.inOrder)
        #expect(listed.filter { $0.id == "x" }.map { Array($0.peer.utf8) } == OddNames.inOrder)
    }

    @Test(arguments: StoreKind.allCases)
    func `the awaiting form does what the blocking form does`(_ kind: StoreKind) async throws {
        let store = try makeStore(kind)

        try await store.createSubscription(subscription())

        #expect(try await store.advanceSubscription(subscription(), to: 1))
        #expect(try await store.addDifference(1, to: subscription(), at: now)?.sequence == 2)
        #expect(try await store.differences(of: subscription()).count == 1)
        #expect(try await store.removeDifferences(of: subscription(), through: 2) == 1)
        #expect(try await store.subscription("1", of: "ann", with: "peer")?.sequence == 2)
        #expect(try await store.subscriptions(of: "ann").count == 1)
        #expect(try await store.deleteSubscription("1", of: "ann", with: "peer"))
    }
}
