import ActingWeb
import JSON
import TestSupport
import Testing

/// What every store promises about trusts.
@Suite(.timeLimit(.minutes(2)))
struct TrustRecordTests {
    private let folder = ScratchFolder()
    private let now = Timestamp(milliseconds: 1_700_000_000_000)

    private func makeStore(_ kind: StoreKind) throws -> any Store {
        let store = try kind.make(in: folder)
        for id in ["ann", "bob"] { try store.createActor(Actor(id: id, creator: "c")) }
        return store
    }

    private func trust(_ peer: String = "peer", secret: String = "s3cret") -> Trust {
        Trust(of: "ann", with: peer, relationship: "friend", secret: secret, createdAt: now)
    }

    @Test(arguments: StoreKind.allCases)
    func `a trust keeps all that is said about it`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        let trusts = [
            trust("bare"),
            Trust(
                of: "ann", with: "full", baseURI: "https://peer.example/1", type: "urn:actingweb:example",
                relationship: "partner", secret: "other", summary: "a try", isApproved: true, isPeerApproved: true,
                isVerified: true, verificationToken: "token", origin: .oauth2, createdAt: now,
                lastAccessedAt: Timestamp(milliseconds: -1), oauthClient: "client-1",
                client: Trust.Client(name: "Reader", version: "2.1", platform: "Linux")
            ),
            Trust(
                of: "ann", with: "half", relationship: "", secret: "", isPeerApproved: true, createdAt: now,
                oauthClient: "", client: Trust.Client(name: "")
            ),
        ]

        for trust in trusts { try store.createTrust(trust) }

        for trust in trusts { #expect(try store.trust(of: "ann", with: trust.peer) == trust) }
        #expect(try store.trusts(of: "ann") == trusts)
        #expect(try store.trusts(of: "bob").isEmpty)
        #expect(try store.trust(of: "bob", with: "bare") == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `an actor trusts a peer once`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        try store.createTrust(trust())

        #expect(throws: StoreError.trustExists(peer: "peer")) { try store.createTrust(trust(secret: "another")) }
        #expect(throws: StoreError.unknownActor("nobody")) {
            try store.createTrust(Trust(of: "nobody", with: "p", relationship: "r", secret: "s", createdAt: now))
        }

        #expect(try store.trusts(of: "ann") == [trust()])
    }

    @Test(arguments: StoreKind.allCases)
    func `a trust is found by its secret and by its client, of its own actor only`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        var client = trust("client", secret: "second")
        client.oauthClient = "id-1"
        try store.createTrust(trust())
        try store.createTrust(client)

        #expect(try store.trust(of: "ann", secret: "s3cret") == trust())
        #expect(try store.trust(of: "ann", secret: "second") == client)
        #expect(try store.trust(of: "ann", oauthClient: "id-1") == client)
        for secret in ["", "s3cre", "s3cret ", "S3cret"] { #expect(try store.trust(of: "ann", secret: secret) == nil) }
        #expect(try store.trust(of: "bob", secret: "s3cret") == nil)
        #expect(try store.trust(of: "ann", oauthClient: "") == nil)
        #expect(try store.trust(of: "bob", oauthClient: "id-1") == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `an empty secret lets nobody in`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        try store.createTrust(trust(secret: ""))

        #expect(try store.trust(of: "ann", secret: "") == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `a changed secret is the only one that counts`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        try store.createTrust(trust())
        #expect(try store.trust(of: "ann", secret: "s3cret") != nil)

        #expect(try store.replaceTrust(trust(), with: trust(secret: "new")))

        #expect(try store.trust(of: "ann", secret: "s3cret") == nil)
        #expect(try store.trust(of: "ann", secret: "new") == trust(secret: "new"))
    }

    @Test(arguments: StoreKind.allCases)
    func `a trust is replaced only where it is as expected`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        var approved = trust()
        approved.isApproved = true

        #expect(try !store.replaceTrust(trust(), with: approved))
        try store.createTrust(trust())
        #expect(try !store.replaceTrust(approved, with: trust(secret: "x")))
        #expect(try !store.replaceTrust(trust(), with: trust("another peer")))
        #expect(try store.trusts(of: "ann") == [trust()])

        #expect(try store.replaceTrust(trust(), with: approved))
        #expect(try store.trust(of: "ann", with: "peer") == approved)
    }

    @Test(arguments: StoreKind.allCases)
    func `texts that only look alike are not what was expected`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        var (composed, decomposed) = (trust(), trust())
        composed.summary = "caf\u{E9}"
        decomposed.summary = "cafe\u{301}"
        try store.createTrust(composed)
        try store.setProperty("p", of: "ann", to: ["a": "caf\u{E9}"])

        #expect(try !store.replaceTrust(decomposed, with: trust(secret: "x")))
        #expect(try store.replaceTrust(composed, with: decomposed))
        #expect(try !store.replaceTrust(composed, with: trust(secret: "x")))
        #expect(try !store.replaceProperty("p", of: "ann", expecting: ["a": "cafe\u{301}"], with: 1))
        #expect(try store.replaceProperty("p", of: "ann", expecting: ["a": "caf\u{E9}"], with: 1))
    }

    @Test(arguments: StoreKind.allCases)
    func `of those who replace the same trust at once, one does`(_ kind: StoreKind) async throws {
        let store = try makeStore(kind)
        let before = trust()
        try await store.createTrust(before)

        let successes = try await withThrowingTaskGroup(of: String?.self) { tasks in
            for number in 0..<20 {
                tasks.addTask {
                    var after = before
                    after.secret = "\(number)"
                    return try await store.replaceTrust(before, with: after) ? after.secret : nil
                }
            }
            return try await tasks.reduce(into: [String]()) { if let secret = $1 { $0.append(secret) } }
        }

        #expect(successes.count == 1)
        #expect(try await store.trust(of: "ann", with: "peer")?.secret == successes.first)
    }

    @Test(arguments: StoreKind.allCases)
    func `deleting a trust deletes the subscriptions under it`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        let (mine, other) = (
            Subscription(of: "ann", with: "peer", id: "1", direction: .outgoing, target: "properties"),
            Subscription(of: "ann", with: "other", id: "1", direction: .outgoing, target: "properties")
        )
        try store.createTrust(trust())
        try store.createTrust(trust("other", secret: "o"))
        for subscription in [mine, other] {
            try store.createSubscription(subscription)
            _ = try store.addDifference(1, to: subscription, at: now)
        }

        #expect(try store.deleteTrust(of: "ann", with: "peer"))

        #expect(try store.trust(of: "ann", with: "peer") == nil)
        #expect(try store.trust(of: "ann", secret: "s3cret") == nil)
        #expect(try store.subscriptions(of: "ann").map(\.peer) == ["other"])
        #expect(try store.differences(of: mine).isEmpty)
        #expect(try store.differences(of: other).count == 1)
        #expect(try !store.deleteTrust(of: "ann", with: "peer"))

        try store.createSubscription(mine)
        #expect(try store.differences(of: mine).isEmpty)
        #expect(try !store.deleteTrust(of: "ann", with: "peer"))
        #expect(try store.subscriptions(of: "ann").count == 2)
    }

    @Test(arguments: StoreKind.allCases)
    func `peers, secrets and clients may be any text, and no two are taken for each other`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)

        for name in OddNames.all {
            var trust = trust(name, secret: "secret" + name)
            trust.oauthClient = name
            try store.createTrust(trust)
        }

        for name in OddNames.all {
            let found = [
                try store.trust(of: "ann", with: name), try store.trust(of: "ann", secret: "secret" + name),
                try store.trust(of: "ann", oauthClient: name),
            ]
            for trust in found { #expect(trust.map { Array($0.peer.utf8) } == Array(name.utf8)) }
        }
        #expect(try store.trusts(of: "ann").map { Array($0.peer.utf8) } == OddNames.inOrder)
        #expect(try store.deleteTrust(of: "ann", with: "e\u{301}"))
        #expect(try store.trust(of: "ann", with: "\u{E9}") != nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `deleting an actor deletes its trusts`(_ kind: StoreKind) throws {
        let store = try makeStore(kind)
        try store.createTrust(trust())

        _ = try store.deleteActor("ann")
        try store.createActor(Actor(id: "ann", creator: "c"))

        #expect(try store.trusts(of: "ann").isEmpty)
        #expect(try store.trust(of: "ann", secret: "s3cret") == nil)
    }

    @Test(arguments: StoreKind.allCases)
    func `the awaiting form does what the blocking form does`(_ kind: StoreKind) async throws {
        let store = try makeStore(kind)
        var client = trust()
        client.oauthClient = "id-1"

        try await store.createTrust(trust())
        #expect(try await store.replaceTrust(trust(), with: client))

        #expect(try await store.trust(of: "ann", with: "peer") == client)
        #expect(try await store.trust(of: "ann", secret: "s3cret") == client)
        #expect(try await store.trust(of: "ann", oauthClient: "id-1") == client)
        #expect(try await store.trusts(of: "ann") == [client])
        #expect(try await store.deleteTrust(of: "ann", with: "peer"))
    }
}
