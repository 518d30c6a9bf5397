import ActingWeb
import JSON
import Testing

@Suite struct TrustTypeRegistryTests {
    private let edited = TrustType(
        "friend", displayName: "Close friend", permissions: PermissionRules(tools: PermissionRule(allowed: ["hello"]))
    )

    @Test func `the defaults are the six types, the least trusted first`() {
        #expect(
            TrustTypeRegistry().types.map(\.name) == [
                "associate", "viewer", "friend", "partner", "admin", "mcp_client",
            ]
        )
    }

    @Test func `a type of one's own is found, and keeps its place when it is edited`() {
        var types = TrustTypeRegistry()
        types.register(TrustType("guest", displayName: "Guest", permissions: PermissionRules()))

        types.register(edited)

        #expect(types["friend"] == edited)
        #expect(types.types.map(\.name).firstIndex(of: "friend") == 2)
        #expect(types.types.last?.name == "guest")
        #expect(types["nobody"] == nil)
    }

    @Test func `the registry survives JSON as text, deleted names included`() throws {
        var types = TrustTypeRegistry()
        types.register(edited)
        types.delete("viewer")

        let text = types.json.description

        #expect(try TrustTypeRegistry(json: JSONValue(parsing: text)) == types)
    }

    @Test func `what is wrong with a kept registry is said with its place`() {
        let error = #expect(throws: PermissionFormatError.self) {
            try TrustTypeRegistry(json: ["types": [["name": "a", "display_name": 1, "base_permissions": [:]]]])
        }

        #expect(error?.description == #""types[0].display_name" must be a text"#)
    }

    @Test(arguments: [
        (PermissionRules(methods: PermissionRule(allowed: ["*"])), true),
        (PermissionRules(actions: PermissionRule(allowed: ["get_*", "**"], denied: [])), true),
        (PermissionRules(properties: PermissionRule(allowed: ["*"])), true),
        (PermissionRules(properties: PermissionRule(patterns: ["*"], operations: [.read, .write, .delete])), true),
        (
            PermissionRules(
                properties: PermissionRule(
                    patterns: ["*"], excludedPatterns: ["private/*"], operations: [.read, .write, .delete]
                )
            ), false
        ),
        (PermissionRules(properties: PermissionRule(patterns: ["*"], operations: [.read, .write])), false),
        (PermissionRules(methods: PermissionRule(allowed: ["*"], denied: ["admin_*"])), false),
        (PermissionRules(tools: PermissionRule(allowed: ["*"]), prompts: PermissionRule(allowed: ["*"])), false),
        (PermissionRules(), false),
    ])
    func `a type that restricts nothing in the actor itself is privileged`(rules: PermissionRules, isPrivileged: Bool) {
        let type = TrustType("custom", displayName: "Custom", permissions: rules)

        #expect(type.isPrivileged == isPrivileged)
    }

    @Test func `a type is privileged when it is declared so or is called admin`() {
        let declared = TrustType(
            "custom", displayName: "Custom", permissions: PermissionRules(), isDeclaredPrivileged: true
        )
        let named = TrustType("admin", displayName: "Admin", permissions: PermissionRules())

        #expect(declared.isPrivileged)
        #expect(named.isPrivileged)
    }
}
