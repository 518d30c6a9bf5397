import ActingWeb
import JSON
import Testing

/// Who is let in with what, reference §4.1.
@Suite struct AuthenticationTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let creator: String
        let trusteeRoot: String?
        let shown: Credentials
        let status: Status
        var testDescription: String { "\(creator) \(trusteeRoot ?? "-") \(shown) → \(status.rawValue)" }
    }

    static let cases = [
        // A trustee shows the passphrase of an actor that has a trustee root and belongs to "trustee".
        Case(creator: "trustee", trusteeRoot: "http://t", shown: .bearer("pass"), status: .ok),
        Case(creator: "trustee", trusteeRoot: "http://t", shown: .bearer("wrong"), status: .forbidden),
        Case(creator: "trustee", trusteeRoot: nil, shown: .bearer("pass"), status: .forbidden),
        Case(creator: "ann", trusteeRoot: "http://t", shown: .bearer("pass"), status: .forbidden),
        Case(
            creator: "trustee", trusteeRoot: "http://t", shown: .basic(user: "trustee", passphrase: "pass"), status: .ok
        ),
        // The secret of a trust is a bearer's; an admin may see the actor, a friend may not, and nobody unapproved.
        Case(creator: "ann", trusteeRoot: nil, shown: .bearer("secret of admin"), status: .ok),
        Case(creator: "ann", trusteeRoot: nil, shown: .bearer("secret of friend"), status: .forbidden),
        Case(creator: "ann", trusteeRoot: nil, shown: .bearer("secret of late"), status: .forbidden),
        Case(
            creator: "ann", trusteeRoot: nil, shown: .basic(user: "ann", passphrase: "secret of admin"),
            status: .forbidden),
        Case(creator: "ann", trusteeRoot: nil, shown: .bearer(""), status: .forbidden),
        // A token of this server that it never gave is a wrong one, and nobody else is asked about it.
        Case(creator: "ann", trusteeRoot: nil, shown: .bearer("aw_secret of admin"), status: .forbidden),
    ]

    @Test(arguments: cases, HandlerKind.allCases)
    func `an actor opens to its creator, its trustee and its approved administrators`(
        _ example: Case, _ kind: HandlerKind
    ) async throws {
        var options = AppOptions()
        options.passphraseRounds = 1
        let app = App(name: "test", options: options)
        let actor = try await app.createActor(
            creator: example.creator, passphrase: "pass", trusteeRoot: example.trusteeRoot
        ).actor
        for (peer, relationship) in [("admin", "admin"), ("friend", "friend"), ("late", "admin")] {
            try await app.store.createTrust(
                Trust(
                    of: actor.id, with: peer, relationship: relationship, secret: "secret of \(peer)",
                    isApproved: peer != "late", createdAt: Timestamp(milliseconds: 0)))
        }

        let answer = await kind.respond(
            ActorRequest(.get, actor: actor.id, credentials: example.shown), RootCore.self, in: app)

        #expect(answer.status == example.status)
    }

    @Test func `no actor opens whose passphrase nobody has`() async throws {
        let app = App(name: "test")
        try await app.store.createActor(Actor(id: "a", creator: "ann"))

        for shown in [Credentials.basic(user: "ann", passphrase: ""), .bearer("")] {
            let answer = await AsyncRootHandler(app: app).respond(ActorRequest(.get, actor: "a", credentials: shown))
            #expect(answer.status == .forbidden)
        }
    }
}
