import ActingWeb
import JSON
import Testing

/// Faults of the reference in permissions, by their numbers, that are mended here.
@Suite struct PermissionFaultTests {
    @Test func `fault 27: a client that registers itself cannot become an administrator`() throws {
        var types = TrustTypeRegistry()
        types.register(
            TrustType(
                "root", displayName: "Root", permissions: PermissionRules(actions: PermissionRule(allowed: ["*"])))
        )

        #expect(throws: PermissionError.privilegedTrustType("admin")) { try types.clientType("admin") }
        #expect(throws: PermissionError.privilegedTrustType("root")) { try types.clientType("root") }
        #expect(throws: PermissionError.unknownTrustType("emperor")) { try types.clientType("emperor") }
        #expect(try types.clientType("viewer").name == "viewer")
    }

    @Test func `fault 27: a client that asks for no type gets mcp_client, and no page offers admin`() throws {
        let types = TrustTypeRegistry()

        #expect(try types.clientType().name == "mcp_client")
        #expect(types.clientTypes.map(\.name) == ["associate", "viewer", "friend", "partner", "mcp_client"])
    }

    @Test func `fault 31: an administrator sees every prompt`() {
        let admin = PeerPermissions(relationship: "admin", types: TrustTypeRegistry())

        #expect(admin.decision(for: .invoke, on: .prompts, "admin_report").reason == .inAllowed("*"))
    }

    @Test(arguments: TrustType.defaults)
    func `fault 31: every default type has a rule for prompts, as it has for tools`(type: TrustType) {
        #expect(type.permissions[.prompts]?.isEmpty == false)
        #expect(type.permissions[.tools]?.isEmpty == false)
    }

    @Test(arguments: PermissionKind.allCases)
    func `fault 32: what no rule mentions is refused on every surface`(kind: PermissionKind) throws {
        let type = TrustType("empty", displayName: "Empty", permissions: PermissionRules())
        let peer = PeerPermissions(relationship: "empty", types: TrustTypeRegistry(types: [type]))
        let operation = try #require(kind.operations.first)

        let decision = peer.decision(for: operation, on: kind, "anything")

        #expect(decision.verdict == .unspecified)
        #expect(!decision.isAllowed)
    }

    @Test func `fault 33: registering the defaults again keeps an edited type`() {
        var types = TrustTypeRegistry()
        let edited = TrustType("friend", displayName: "Close friend", permissions: PermissionRules())
        types.register(edited)

        types.registerDefaults()

        #expect(types["friend"] == edited)
        #expect(types.types.count == TrustType.defaults.count)
    }

    @Test func `fault 33: a deleted type is gone, after the next start too, until it is registered`() throws {
        var types = TrustTypeRegistry()
        let partner = try #require(types["partner"])

        #expect(types.delete("partner") == partner)
        #expect(types.delete("partner") == nil)
        #expect(types["partner"] == nil)

        var restarted = try TrustTypeRegistry(json: types.json)
        restarted.registerDefaults()
        #expect(restarted["partner"] == nil)

        restarted.register(partner)
        #expect(restarted["partner"] == partner)
        #expect(restarted.deleted.isEmpty)
    }

    @Test func `fault 33: a default that a kept registry has never seen is added`() {
        var types = TrustTypeRegistry(types: [])

        types.registerDefaults()

        #expect(types == TrustTypeRegistry())
    }
}
