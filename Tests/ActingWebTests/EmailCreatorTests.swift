import ActingWeb
import JSON
import Testing

/// Actors that belong to e-mail addresses: setting the property `email` gives the actor to that address.
@Suite struct EmailCreatorTests {
    private let app: App
    private let actor: Actor

    init() async throws {
        var options = AppOptions()
        options.passphraseRounds = 1
        options.hasEmailCreators = true
        options.hasUniqueCreators = true
        app = App(name: "test", options: options)
        actor = try await app.createActor(creator: "ann@x.org", passphrase: "p").actor
        _ = try await app.createActor(creator: "bob@x.org", passphrase: "p")
    }

    private func write(
        _ verb: ActorRequest.Verb, _ path: [String], _ body: JSONValue, _ kind: HandlerKind,
        as user: String = "ann@x.org"
    ) async -> Status {
        let request = ActorRequest(
            verb, actor: actor.id, path: path, contentType: "application/json", body: body.encoded(),
            credentials: .basic(user: user, passphrase: "p"))
        return await kind.respond(request, PropertiesCore.self, in: app).status
    }

    private var creator: String? {
        get async throws { try await app.store.actor(actor.id)?.creator }
    }

    @Test(arguments: HandlerKind.allCases)
    func `whoever sets the property moves the actor, whichever way`(_ kind: HandlerKind) async throws {
        let put = await write(.put, ["email"], "New@X.org", kind)
        #expect(try await creator == "new@x.org")
        let old = await write(.put, ["email"], "more@x.org", kind)
        let post = await write(.post, [], ["email": "newer@x.org", "a": 1], kind, as: "new@x.org")
        #expect(try await creator == "newer@x.org")
        try await ActorInterface(actor, app: app).properties.set("email", to: "newest@x.org")

        #expect(try await creator == "newest@x.org")
        #expect([put, old, post] == [.noContent, .forbidden, .created])
        #expect(try await app.store.property("email", of: actor.id) == "newest@x.org")
    }

    @Test(arguments: HandlerKind.allCases)
    func `what is no address, or somebody else's, changes nothing`(_ kind: HandlerKind) async throws {
        let statuses = [
            await write(.put, ["email"], 7, kind), await write(.put, ["email"], "ann", kind),
            await write(.put, ["email"], "a:b@x.org", kind), await write(.put, ["email", "home"], "ann@x.org", kind),
            await write(.post, [], ["a": 1, "email": "ann"], kind),
            await write(.put, ["email"], "bob@x.org", kind),
        ]

        #expect(statuses.map(\.rawValue) == [400, 400, 400, 400, 400, 409])
        #expect(try await creator == "ann@x.org")
        #expect(try await app.store.properties(of: actor.id, prefix: "").isEmpty)
        await #expect(throws: CreatorAddressError()) {
            try await ActorInterface(actor, app: app).properties.set("email", to: 1)
        }
    }

    @Test func `without the option the property is one like any other`() async throws {
        let app = App(name: "test")
        let actor = Actor(id: "a", creator: "ann")
        try await app.store.createActor(actor)

        try await ActorInterface(actor, app: app).properties.set("email", to: "new@x.org")

        #expect(try await app.store.actor("a")?.creator == "ann")
    }
}
