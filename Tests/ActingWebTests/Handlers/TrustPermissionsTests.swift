import ActingWeb
import JSON
import Testing

/// What owners change about the permissions of single peers, and what peers see of that.
@Suite struct TrustPermissionsTests {
    private static let path = ["friend", "a1", "permissions"]

    @Test(arguments: HandlerKind.allCases)
    func `changed permissions are kept, shown and removed`(_ kind: HandlerKind) async throws {
        let actors = try await TwoActors(kind)
        try await actors.befriend()
        let change: JSONValue = ["actor_id": "x", "peer_id": "y", "tools": ["denied": ["*"]]]

        let none = await actors.asBob(.get, TrustCore.self, Self.path)
        let created = await actors.asBob(.put, TrustCore.self, Self.path, change)
        let updated = await actors.asBob(.put, TrustCore.self, Self.path, change)
        let shown = await actors.asBob(.get, TrustCore.self, Self.path)
        let removed = await actors.asBob(.delete, TrustCore.self, Self.path)
        let gone = await actors.asBob(.delete, TrustCore.self, Self.path)

        let answers = [none, created, updated, shown, removed, gone]
        #expect(answers.map(\.status.rawValue) == [404, 201, 200, 200, 204, 404])
        #expect(shown.json?["actor_id"] == "b1" && shown.json?["peer_id"] == "a1")
        #expect(shown.json?["trust_type"] == "friend")
        #expect(shown.json?["tools"]?["denied"] == ["*"])
    }

    @Test(arguments: [#"["tools"]"#, #"{"tools": 1}"#, #"{"nonsense": {}}"#, #"{"trust_type": "stranger"}"#, "{"])
    func `permissions that cannot be read are refused`(_ text: String) async throws {
        for kind in HandlerKind.allCases {
            let actors = try await TwoActors(kind)
            try await actors.befriend()

            let request = ActorRequest(
                .put, actor: "b1", path: Self.path, body: Array(text.utf8),
                credentials: .basic(user: "owner", passphrase: "right"))
            let answer = await kind.respond(request, TrustCore.self, in: actors.bob)

            #expect(answer.status == .badRequest)
        }
    }

    @Test(arguments: HandlerKind.allCases)
    func `a peer asks what it may do, and a change counts at once`(_ kind: HandlerKind) async throws {
        let actors = try await TwoActors(kind)
        try await actors.befriend()
        let peer = try await actors.annsSecret

        let before = await actors.asBob(.get, PermissionsCore.self, ["a1"], showing: peer)
        _ = await actors.asBob(.put, TrustCore.self, Self.path, ["trust_type": "viewer"])
        let after = await actors.asBob(.get, PermissionsCore.self, ["a1"], showing: peer)
        let other = await actors.asBob(.get, PermissionsCore.self, ["x"], showing: peer)
        let missing = await actors.asBob(.get, PermissionsCore.self, ["x"])

        #expect(before.json?["source"] == "trust_type_defaults" && before.json?["trust_type"] == "friend")
        #expect(after.json?["source"] == "custom_override" && after.json?["trust_type"] == "viewer")
        #expect([other.status, missing.status] == [.forbidden, .notFound])
    }

    @Test(arguments: HandlerKind.allCases)
    func `a new trust with the same peer inherits nothing`(_ kind: HandlerKind) async throws {
        let actors = try await TwoActors(kind)
        try await actors.befriend()
        _ = await actors.asBob(.put, TrustCore.self, Self.path, ["trust_type": "viewer"])
        _ = await actors.asBob(.delete, TrustCore.self, ["friend", "a1"])

        try await actors.befriend()
        let permissions = await actors.asBob(.get, TrustCore.self, Self.path)

        #expect(permissions.status == .notFound)
    }
}
