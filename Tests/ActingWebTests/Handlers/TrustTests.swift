import ActingWeb
import JSON
import Testing

/// How trusts come about, are changed, and end.
@Suite struct TrustTests {
    private static let proposal: JSONValue = [
        "baseuri": "http://nowhere/p1", "id": "p1", "type": "urn:test:actor", "secret": "s3cret", "desc": "friends",
        "verify": "t0ken",
    ]

    @Test(arguments: HandlerKind.allCases)
    func `two actors trust each other when both owners approved`(_ kind: HandlerKind) async throws {
        let actors = try await TwoActors(kind)

        let asked = await actors.asAnn(
            .post, TrustCore.self, [], ["url": "http://b/b1", "relationship": "friend", "desc": "hello"])
        let waiting = await actors.asBob(.get, TrustCore.self, ["friend", "a1"])
        let approved = await actors.asBob(.put, TrustCore.self, ["friend", "a1"], ["approved": true])
        let again = await actors.asBob(.put, TrustCore.self, ["friend", "a1"], ["approved": true])

        #expect(asked.status == .created)
        #expect(asked.header("Location") == "http://a/a1/trust/friend/b1")
        #expect(waiting.status == .accepted)
        #expect(waiting.json?["verified"] == true)
        #expect(waiting.json?["desc"] == "hello")
        #expect(approved.status == .noContent)
        #expect(again.status == .noContent)
        let (anns, bobs) = (
            try await actors.ann.store.trust(of: "a1", with: "b1"),
            try await actors.bob.store.trust(of: "b1", with: "a1")
        )
        #expect(anns?.isApproved == true && anns?.isPeerApproved == true)
        #expect(bobs?.isApproved == true && bobs?.isPeerApproved == true)
        #expect(anns?.secret == bobs?.secret)
        #expect(
            actors.told.entries == [
                "bob trust_request_received", "ann trust_initiated", "bob trust_approved",
                "bob trust_fully_approved_local", "ann trust_approved", "ann trust_fully_approved_remote",
            ])
    }

    @Test(arguments: HandlerKind.allCases)
    func `a relationship that the application approves needs no owner`(_ kind: HandlerKind) async throws {
        let actors = try await TwoActors(kind, approving: ["friend"])

        _ = await actors.asAnn(.post, TrustCore.self, [], ["url": "http://b/b1", "relationship": "friend"])

        #expect(
            actors.told.entries == [
                "bob trust_request_received", "bob trust_approved", "bob trust_fully_approved_local",
                "ann trust_initiated", "ann trust_approved", "ann trust_fully_approved_remote",
            ])
    }

    @Test(arguments: HandlerKind.allCases)
    func `an async hook of trust_initiated runs where the request is served`(_ kind: HandlerKind) async throws {
        // reference §7.3
        let actors = try await TwoActors(kind)
        let observer = CallLog()
        actors.ann.lifecycleHook(.trustInitiated) { _, _ in
            await Task.yield()
            return nil
        }

        _ = await ObservedRequest.$current.withValue(ObservedRequest(mode: .async, observer: observer)) {
            await actors.asAnn(.post, TrustCore.self, [], ["url": "http://b/b1"])
        }

        let call = try #require(observer.entered.entries.last)
        #expect(call.caller.task != nil || kind == .blocking)
        #expect((call.caller == call.callee) == (kind == .awaiting))
    }

    struct Proposal: CustomTestStringConvertible, Sendable {
        let change: JSONObject
        var relationship = "friend"
        let status: Status
        var testDescription: String { "\(relationship) with \(change) → \(status.rawValue)" }
    }

    static let proposals = [
        Proposal(change: [:], status: .accepted),
        Proposal(change: ["id": .null], status: .badRequest),
        Proposal(change: ["baseuri": ""], status: .badRequest),
        Proposal(change: ["type": 1], status: .badRequest),
        Proposal(change: ["secret": .null], status: .badRequest),
        Proposal(change: ["id": .string(String(repeating: "x", count: 2000))], status: .badRequest),
        Proposal(change: ["id": "b1"], status: .badRequest),
        Proposal(change: [:], relationship: "stranger", status: .forbidden),
        Proposal(change: [:], relationship: "admin", status: .forbidden),
        Proposal(change: ["baseuri": "http://a/a1"], status: .forbidden),
    ]

    @Test(arguments: proposals, HandlerKind.allCases)
    func `anybody may propose trust, and nobody gets it without being asked back`(
        _ proposal: Proposal, _ kind: HandlerKind
    ) async throws {
        let actors = try await TwoActors(kind, approving: ["friend", "admin"])
        var body = Self.proposal.object ?? [:]
        body.merge(proposal.change) { _, new in new }

        let answer = await actors.asBob(
            .post, TrustCore.self, [proposal.relationship], .object(body), showing: .none)

        #expect(answer.status == proposal.status)
        #expect(!"\(answer)".contains("s3cret") && !"\(answer)".contains("t0ken"))
        let kept = try await actors.bob.store.trusts(of: "b1")
        #expect(kept.map(\.isApproved) == (proposal.status == .accepted ? [false] : []))
        #expect(kept.allSatisfy { !$0.isVerified })
    }

    @Test(arguments: HandlerKind.allCases)
    func `a second proposal does not replace the first`(_ kind: HandlerKind) async throws {
        let actors = try await TwoActors(kind)
        _ = await actors.asBob(.post, TrustCore.self, ["friend"], Self.proposal, showing: .none)

        let second = await actors.asBob(.post, TrustCore.self, ["friend"], Self.proposal, showing: .none)

        #expect(second.status == .conflict)
    }

    @Test(arguments: HandlerKind.allCases)
    func `where no peer answers, nothing is kept`(_ kind: HandlerKind) async throws {
        let actors = try await TwoActors(kind)

        let nowhere = await actors.asAnn(.post, TrustCore.self, [], ["url": "http://nowhere/x"])
        actors.network.refuse(.post, with: .forbidden)
        let refused = await actors.asAnn(.post, TrustCore.self, [], ["url": "http://b/b1"])
        let missing = await actors.asAnn(.post, TrustCore.self, [], [:])
        let kept = try await actors.ann.store.trusts(of: "a1")

        #expect([nowhere.status, refused.status, missing.status] == [.requestTimeout, .requestTimeout, .badRequest])
        #expect(kept.isEmpty)
        #expect(actors.told.entries.isEmpty)
    }

    @Test(arguments: HandlerKind.allCases)
    func `an application without a connection says so`(_ kind: HandlerKind) async throws {
        let app = App(name: "alone")
        let passphrase = PassphraseHash(of: "right", salt: [1], rounds: 1)
        try await app.store.createActor(Actor(id: "a1", creator: "owner", passphrase: passphrase))

        let answer = await kind.respond(
            ActorRequest(
                .post, actor: "a1", body: Array(#"{"url": "http://b/b1"}"#.utf8),
                credentials: .basic(user: "owner", passphrase: "right")),
            TrustCore.self, in: app)

        #expect(answer.status == .requestTimeout)
        #expect("\(answer)".contains("no connection to peers"))
    }

    @Test(arguments: HandlerKind.allCases)
    func `the creator and the peer see the secret, an administrator does not`(_ kind: HandlerKind) async throws {
        let actors = try await TwoActors(kind)
        try await actors.befriend()
        try await actors.bob.store.createTrust(
            Trust(
                of: "b1", with: "boss", relationship: "admin", secret: "boss's", isApproved: true,
                createdAt: Timestamp(milliseconds: 0)))

        let ann = try await actors.annsSecret
        let creator = await actors.asBob(.get, TrustCore.self, ["friend", "a1"])
        let peer = await actors.asBob(.get, TrustCore.self, ["friend", "a1"], showing: ann)
        let admin = await actors.asBob(.get, TrustCore.self, ["friend", "a1"], showing: .bearer("boss's"))
        let list = await actors.asBob(.get, TrustCore.self, showing: ann)
        let other = await actors.asBob(.get, TrustCore.self, ["admin", "boss"], showing: ann)
        let nobody = await actors.asBob(.get, TrustCore.self, ["friend", "a1"], showing: .none)

        #expect(creator.json?["secret"]?.string?.count == 40)
        #expect(peer.json?["secret"] == creator.json?["secret"])
        #expect(admin.status == .ok && admin.json?["secret"] == nil && admin.json?["verification_token"] == nil)
        #expect([list.status, other.status, nobody.status] == [.forbidden, .forbidden, .unauthorized])
    }

    @Test(arguments: [
        (["relationship": "friend"], 1), (["relationship": "admin"], 0), (["peerid": "a1"], 1), (["peerid": "x"], 0),
        (["type": "urn:actingweb:actingweb-inspector"], 1), ([:], 1),
    ])
    func `the list holds what is asked for`(_ query: [String: String], _ count: Int) async throws {
        for kind in HandlerKind.allCases {
            let actors = try await TwoActors(kind)
            try await actors.befriend()

            let list = await actors.asBob(.get, TrustCore.self, query: query)

            #expect(list.status == .ok)
            #expect(list.json?.array?.count == count)
        }
    }

    @Test(arguments: HandlerKind.allCases)
    func `a peer cannot approve itself or change its own permissions`(_ kind: HandlerKind) async throws {
        let actors = try await TwoActors(kind)
        _ = await actors.asAnn(.post, TrustCore.self, [], ["url": "http://b/b1"])
        let peer = try await actors.annsSecret

        let edit = await actors.asBob(.put, TrustCore.self, ["friend", "a1"], ["approved": true], showing: peer)
        let permissions = await actors.asBob(
            .put, TrustCore.self, ["friend", "a1", "permissions"], ["trust_type": "admin"], showing: peer)
        let kept = try await actors.bob.store.trust(of: "b1", with: "a1")

        #expect([edit.status, permissions.status] == [.forbidden, .forbidden])
        #expect(kept?.isApproved == false)
    }

    @Test(arguments: HandlerKind.allCases)
    func `an approval that does not arrive is made up for by approving again`(_ kind: HandlerKind) async throws {
        let actors = try await TwoActors(kind)
        _ = await actors.asAnn(.post, TrustCore.self, [], ["url": "http://b/b1"])
        actors.network.setDown(true)
        let unheard = await actors.asBob(.put, TrustCore.self, ["friend", "a1"], ["approved": true])
        let before = try await actors.ann.store.trust(of: "a1", with: "b1")
        actors.network.setDown(false)

        let heard = await actors.asBob(.put, TrustCore.self, ["friend", "a1"], ["approved": true])
        let after = try await actors.ann.store.trust(of: "a1", with: "b1")

        #expect([unheard.status, heard.status] == [.noContent, .noContent])
        #expect(before?.isPeerApproved == false)
        #expect(after?.isPeerApproved == true)
    }

    @Test(arguments: HandlerKind.allCases)
    func `a trust ends on both sides, whoever ends it`(_ kind: HandlerKind) async throws {
        let actors = try await TwoActors(kind)
        try await actors.befriend()

        let ended = await actors.asAnn(.delete, TrustCore.self, ["friend", "b1"])
        let again = await actors.asAnn(.delete, TrustCore.self, ["friend", "b1"])
        let kept = try await actors.bob.store.trusts(of: "b1")

        #expect([ended.status, again.status] == [.noContent, .notFound])
        #expect(kept.isEmpty)
        #expect(actors.told.entries.suffix(2) == ["ann trust_deleted", "bob trust_deleted"])
    }

    @Test(arguments: HandlerKind.allCases)
    func `a peer that refuses the end cannot keep it from happening here`(_ kind: HandlerKind) async throws {
        let actors = try await TwoActors(kind)
        try await actors.befriend()
        actors.network.refuse(.delete, with: .internalServerError)

        let ended = await actors.asAnn(.delete, TrustCore.self, ["friend", "b1"])
        let kept = try await actors.ann.store.trusts(of: "a1")

        #expect(ended.status == .badGateway)
        #expect(kept.isEmpty)
    }

    struct Edit: CustomTestStringConvertible, Sendable {
        let path: [String]
        let body: JSONValue
        let status: Status
        var testDescription: String { "\(path) \(body) → \(status.rawValue)" }
    }

    static let edits = [
        Edit(path: ["friend", "a1"], body: ["desc": "new", "baseuri": "http://c/a1"], status: .noContent),
        Edit(path: ["friend", "a1"], body: ["permissions": ["tools": ["denied": ["*"]]]], status: .noContent),
        Edit(path: ["friend", "a1"], body: ["permissions": ["tool": [:]]], status: .badRequest),
        Edit(path: ["friend", "a1"], body: ["approved": "yes"], status: .badRequest),
        Edit(path: ["friend", "a1"], body: [:], status: .badRequest),
        Edit(path: ["friend", "x"], body: ["desc": "new"], status: .notFound),
        Edit(path: ["admin", "a1"], body: ["desc": "new"], status: .notFound),
        Edit(path: ["friend"], body: ["desc": "new"], status: .notFound),
    ]

    @Test(arguments: edits, HandlerKind.allCases)
    func `an owner changes what is said of a trust`(_ edit: Edit, _ kind: HandlerKind) async throws {
        let actors = try await TwoActors(kind)
        try await actors.befriend()

        let answer = await actors.asBob(.put, TrustCore.self, edit.path, edit.body)

        #expect(answer.status == edit.status)
    }
}
