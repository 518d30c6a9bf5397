import ActingWeb
import JSON
import Testing

/// The smaller routes of reference §3.5, §3.7 and §3.11.
@Suite struct PeripheralRouteTests {
    @Test(arguments: HandlerKind.allCases)
    func `the owner names a trustee and a creator, and takes the trustee back`(_ kind: HandlerKind) async throws {
        let actors = try await TwoActors(kind)

        let put = await actors.asBob(
            .put, TrustCore.self, ["trustee"], ["trustee_root": "http://t", "creator": "Bob@X.org"])
        let after = try await actors.bob.store.actor("b1")
        let gone = await actors.asBob(
            .delete, TrustCore.self, ["trustee"], showing: .basic(user: "bob@x.org", passphrase: "right"))

        #expect([put.status, gone.status] == [.noContent, .noContent])
        #expect(after?.trusteeRoot == "http://t")
        #expect(after?.creator == "bob@x.org")
        #expect(try await actors.bob.store.actor("b1")?.trusteeRoot == nil)
    }

    @Test(arguments: [JSONValue.object([:]), ["trustee_root": 1], ["trustee_root": ""], ["creator": "a:b"]])
    func `a trustee that cannot be changes nothing`(_ body: JSONValue) async throws {
        for kind in HandlerKind.allCases {
            let actors = try await TwoActors(kind)

            let answer = await actors.asBob(.put, TrustCore.self, ["trustee"], body)

            #expect(answer.status == .badRequest)
            #expect(try await actors.bob.store.actor("b1")?.creator == "owner")
        }
    }

    @Test(arguments: HandlerKind.allCases)
    func `a peer names no trustee`(_ kind: HandlerKind) async throws {
        let actors = try await TwoActors(kind)
        try await actors.befriend()

        let peer = await actors.asBob(
            .put, TrustCore.self, ["trustee"], ["trustee_root": "http://t"], showing: try actors.annsSecret)
        let nobody = await actors.asBob(.delete, TrustCore.self, ["trustee"], showing: .none)

        #expect([peer.status, nobody.status] == [.forbidden, .unauthorized])
    }

    @Test(arguments: HandlerKind.allCases)
    func `the shared properties are those that the peer may read`(_ kind: HandlerKind) async throws {
        let actors = try await TwoActors(kind)
        try await actors.befriend()
        let store = actors.bob.store
        for name in ["public/a", "private/b"] { try await store.setProperty(name, of: "b1", to: 1) }
        try await store.createList("public/l", of: "b1", notes: PropertyList.Notes())
        let path = ["friend", "a1", "shared_properties"]

        let owner = await actors.asBob(.get, TrustCore.self, path)
        let peer = await actors.asBob(.get, TrustCore.self, path, showing: try actors.annsSecret)
        let put = await actors.asBob(.put, TrustCore.self, path, [:])

        let expected: JSONValue = [
            "actor_id": "b1", "peer_id": "a1", "relationship": "friend", "shared_properties": ["public/a", "public/l"],
        ]
        #expect(owner.json == expected)
        #expect(peer.json == expected)
        #expect(put.status == .methodNotAllowed)
    }

    @Test(arguments: HandlerKind.allCases)
    func `a peer is told when its permissions change, and its hooks hear it`(_ kind: HandlerKind) async throws {
        let actors = try await TwoActors(kind)
        try await actors.befriend()
        let heard = Log<JSONValue>()
        actors.ann.callbackHook("permissions") { _, call in
            heard.add(call.data)
            return true
        }

        _ = await actors.asBob(
            .put, TrustCore.self, ["friend", "a1", "permissions"], ["tools": ["denied": ["*"]]])
        await actors.bob.deliverWaitingNews()
        _ = await actors.asBob(.delete, TrustCore.self, ["friend", "a1", "permissions"])
        await actors.bob.deliverWaitingNews()

        #expect(heard.entries.map { $0["peer_id"] } == ["b1", "b1"])
        #expect(heard.entries.first?["permissions"]?["tools"]?["denied"] == ["*"])
        #expect(heard.entries.last?["permissions"]?["tools"]?["denied"] == ["admin_*", "system_*"])
        #expect(actors.bob.news.told == 2)
    }

    static let claims: [(path: [String], body: String, isPeer: Bool, status: Int)] = [
        (["permissions", "b1"], #"{"data":{}}"#, false, 403), (["permissions", "c1"], #"{"data":{}}"#, true, 403),
        (["permissions", "b1"], "{", true, 400), (["permissions", "b1"], "{}", true, 400),
        (["permissions", "b1"], #"{"data":{"tools":1}}"#, true, 400), (["permissions"], "{}", true, 404),
        (["resource_x"], "{}", true, 404),
    ]

    @Test(arguments: claims, HandlerKind.allCases)
    func `hooks for what only some may say are not told by others`(
        _ claim: (path: [String], body: String, isPeer: Bool, status: Int), _ kind: HandlerKind
    ) async throws {
        let actors = try await TwoActors(kind)
        try await actors.befriend()
        let heard = Log<String>()
        actors.ann.callbackHook { _, call in
            heard.add(call.name)
            return true
        }
        let secret = try await actors.ann.store.trust(of: "a1", with: "b1")?.secret ?? ""

        let answer = await kind.respond(
            ActorRequest(
                .post, actor: "a1", path: claim.path, body: Array(claim.body.utf8),
                credentials: claim.isPeer ? .bearer(secret) : .none), CallbacksCore.self, in: actors.ann)

        #expect(answer.status.rawValue == claim.status)
        #expect(heard.entries.isEmpty)
    }

    @Test(arguments: HandlerKind.allCases)
    func `a resource is answered by its hook, to the owner and to a friend`(_ kind: HandlerKind) async throws {
        let actors = try await TwoActors(kind)
        try await actors.befriend()
        actors.bob.callbackHook("resource_photo") { _, call in ["asked": call.data["method"] ?? .null] }

        let owner = await actors.asBob(.get, ResourcesCore.self, ["photo"])
        let friend = await actors.asBob(.get, ResourcesCore.self, ["photo"], showing: try actors.annsSecret)
        let nobody = await actors.asBob(.get, ResourcesCore.self, ["photo"], showing: .none)
        let unknown = await actors.asBob(.get, ResourcesCore.self, ["film"])

        #expect(owner.json == ["asked": "GET"])
        #expect(friend.json == ["asked": "GET"])
        #expect([nobody.status, unknown.status] == [.unauthorized, .notFound])
    }

    static let messages: [(token: String?, shown: Credentials, answer: JSONValue?, status: Int)] = [
        (nil, .bearer("t"), true, 404), ("", .bearer(""), true, 404), ("t", .none, true, 401),
        ("t", .bearer("x"), true, 403), ("t", .basic(user: "a", passphrase: "t"), true, 403),
        ("t", .bearer("t"), true, 204), ("t", .bearer("t"), ["a": 1], 200), ("t", .bearer("t"), nil, 404),
    ]

    @Test(arguments: messages, HandlerKind.allCases)
    func `a bot is heard that has the application's token`(
        _ message: (token: String?, shown: Credentials, answer: JSONValue?, status: Int), _ kind: HandlerKind
    ) async throws {
        var options = AppOptions()
        options.botToken = message.token
        let app = App(name: "test", options: options)
        let heard = Log<JSONValue>()
        app.appCallbackHook("bot") { call in
            heard.add(call.data)
            return message.answer
        }

        let answer = await kind.respond(
            ActorRequest(
                .post, actor: "", path: ["a", "b"], body: Array(#"{"m":1}"#.utf8), credentials: message.shown),
            BotCore.self, in: app)

        #expect(answer.status.rawValue == message.status)
        if answer.status == .ok { #expect(answer.json == message.answer) }
        let isHeard = message.token == "t" && message.shown == .bearer("t")
        #expect(heard.entries == (isHeard ? [["path": "a/b", "method": "POST", "body": ["m": 1]]] : []))
    }
}
