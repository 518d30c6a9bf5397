import ActingWeb
import JSON
import Testing

/// Who gets in, with what, and what the others are told.
@Suite struct AccessTests {
    private let app: App
    private let actor: Actor

    init() async throws {
        var options = AppOptions()
        options.passphraseRounds = 1
        app = App(name: "notes", options: options)
        actor = try await app.createActor(creator: "ann", passphrase: "right").actor
        app.methodHook("get_time", HookMetadata(description: "Tells the time")) { _, _ in "noon" }
        app.methodHook("delete_all") { _, _ in "gone" }
        app.actionHook("ring") { _, _ in "rang" }
    }

    private func trust(_ relationship: String, isApproved: Bool = true) async throws -> Credentials {
        let secret = "secret of \(relationship)"
        try await app.store.createTrust(
            Trust(
                of: actor.id, with: "peer", relationship: relationship, secret: secret, isApproved: isApproved,
                createdAt: Timestamp(milliseconds: 0)))
        return .bearer(secret)
    }

    struct Attempt: CustomTestStringConvertible, Sendable {
        let credentials: Credentials
        let status: Status
        var testDescription: String { "\(credentials) → \(status.rawValue)" }
    }

    static let attempts = [
        Attempt(credentials: .basic(user: "ann", passphrase: "right"), status: .ok),
        Attempt(credentials: .basic(user: "ann", passphrase: "wrong"), status: .forbidden),
        Attempt(credentials: .basic(user: "bob", passphrase: "right"), status: .forbidden),
        Attempt(credentials: .bearer("right"), status: .forbidden),
        Attempt(credentials: .bearer("aw_right"), status: .forbidden),
        Attempt(credentials: .unreadable, status: .forbidden),
        Attempt(credentials: .none, status: .unauthorized),
    ]

    @Test(arguments: attempts, HandlerKind.allCases)
    func `an actor opens to its creator's passphrase`(_ attempt: Attempt, _ kind: HandlerKind) async throws {
        let request = ActorRequest(.get, actor: actor.id, credentials: attempt.credentials, root: "http://localhost:1")

        let answer = await kind.respond(request, RootCore.self, in: app)

        #expect(answer.status == attempt.status)
        let challenge = answer.header("WWW-Authenticate")
        #expect(challenge == (attempt.status == .unauthorized ? "Basic realm=\"localhost:1\"" : nil))
        #expect(!"\(answer)".contains("right"))
    }

    @Test(arguments: HandlerKind.allCases)
    func `methods without credentials are met with a challenge`(_ kind: HandlerKind) async {
        // reference §7.36
        let answer = await kind.respond(ActorRequest(.get, actor: actor.id), MethodsCore.self, in: app)

        #expect(answer.status == .unauthorized)
        #expect(answer.header("WWW-Authenticate") != nil)
    }

    @Test(arguments: HandlerKind.allCases)
    func `a list holds what the peer may call, under both handlers`(_ kind: HandlerKind) async throws {
        // reference §7.35
        let friend = try await trust("friend")

        let list = await kind.respond(
            ActorRequest(.get, actor: actor.id, credentials: friend), MethodsCore.self, in: app)

        #expect(
            list.json == [
                "methods": [
                    [
                        "name": "get_time", "description": "Tells the time", "input_schema": .null,
                        "output_schema": .null, "annotations": .null,
                    ]
                ]
            ])
    }

    @Test(arguments: HandlerKind.allCases)
    func `what no rule grants a peer is refused, and so is what a rule denies`(_ kind: HandlerKind) async throws {
        // reference §7.32: one meaning for a verdict
        let viewer = try await trust("viewer")

        let allowed = await kind.respond(
            ActorRequest(.get, actor: actor.id, path: ["get_time"], credentials: viewer), MethodsCore.self, in: app)
        let denied = await kind.respond(
            ActorRequest(.get, actor: actor.id, path: ["delete_all"], credentials: viewer), MethodsCore.self, in: app)
        let unspoken = await kind.respond(
            ActorRequest(.post, actor: actor.id, path: ["ring"], body: Array("{}".utf8), credentials: viewer),
            ActionsCore.self, in: app)

        #expect(allowed.json == "noon")
        #expect(denied.status == .forbidden)
        #expect(unspoken.status == .forbidden)
    }

    @Test(arguments: HandlerKind.allCases)
    func `a trust that nobody approved opens nothing`(_ kind: HandlerKind) async throws {
        let admin = try await trust("admin", isApproved: false)

        let answer = await kind.respond(
            ActorRequest(.get, actor: actor.id, credentials: admin), MethodsCore.self, in: app)

        #expect(answer.status == .forbidden)
    }

    @Test(arguments: ["_actingweb_system", "_actingweb_oauth2"], HandlerKind.allCases)
    func `the server's own actors cannot be asked for`(_ id: String, _ kind: HandlerKind) async throws {
        try await app.store.createActor(Actor(id: id, creator: ""))

        let answer = await kind.respond(ActorRequest(.get, actor: id), MetaCore.self, in: app)

        #expect(answer.status == .notFound)
    }

    @Test(arguments: HandlerKind.allCases)
    func `a name longer than any that is kept is refused before anything is looked up`(_ kind: HandlerKind) async {
        let owner = Credentials.basic(user: "ann", passphrase: "right")
        let name = String(repeating: "n", count: 2000)

        let answer = await kind.respond(
            ActorRequest(.get, actor: actor.id, path: [name], credentials: owner), MethodsCore.self, in: app)

        #expect(answer.status == .badRequest)
    }

    @Test(arguments: [
        ("Basic YW5uOnA6cQ==", Credentials.basic(user: "ann", passphrase: "p:q")),
        ("basic YW5uOg==", .basic(user: "ann", passphrase: "")), ("Bearer abc", .bearer("abc")),
        ("bearer  abc", .bearer("abc")), ("Bearer", .unreadable), ("Bearer ", .unreadable), ("Basic %%%", .unreadable),
        ("Basic YW5u", .unreadable), ("Digest x", .unreadable), ("", .unreadable),
    ])
    func `credentials are read from their header`(_ header: String, _ credentials: Credentials) {
        #expect(Credentials(authorization: header) == credentials)
    }

    @Test func `credentials do not tell themselves`() {
        #expect("\(Credentials.basic(user: "ann", passphrase: "p"))" == "basic")
        #expect(String(reflecting: Credentials.bearer("token")) == "bearer")
    }
}
