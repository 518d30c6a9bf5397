extension TrustType {
    /// The name of the type that may do everything.
    public static let administrator = "admin"
    /// The name of the type that a client gets which asks for none.
    public static let client = "mcp_client"

    /// The types that every application has from the start, the least trusted first.
    ///
    /// Each has a rule for prompts in the spirit of its rule for tools: an administrator sees all of them, a friend and
    /// a partner all but administrative ones, an associate and a viewer none.
    public static let defaults = [associate, viewer, friend, partner, admin, mcpClient]

    private static let nothing = PermissionRule(denied: ["*"])
    private static let everything = PermissionRule(allowed: ["*"])
    private static let allButAdministration = PermissionRule(allowed: ["*"], denied: ["admin_*", "system_*"])

    /// The whole of these properties: what is below a name, and the name itself, which stands for all of that.
    private static func within(_ names: String...) -> [PermissionPattern] {
        names.flatMap { [PermissionPattern($0), PermissionPattern($0 + "/*")] }
    }

    private static let associate = TrustType(
        "associate", displayName: "Associate", description: "Reads what is public and calls simple methods.",
        permissions: PermissionRules(
            properties: PermissionRule(patterns: ["public/*"], operations: [.read]),
            methods: PermissionRule(allowed: ["get_*", "ping"], denied: ["delete_*", "admin_*", "system_*"]),
            actions: nothing,
            tools: nothing,
            resources: PermissionRule(patterns: ["public/*"], operations: [.read]),
            prompts: nothing
        ),
        scope: "actingweb.associate"
    )

    private static let viewer = TrustType(
        "viewer", displayName: "Viewer", description: "Reads what is public or shared, and changes nothing.",
        permissions: PermissionRules(
            properties: PermissionRule(patterns: ["public/*", "shared/*"], operations: [.read]),
            methods: PermissionRule(allowed: ["get_*", "list_*", "export_*"], denied: ["delete_*", "admin_*"]),
            actions: nothing,
            tools: nothing,
            resources: PermissionRule(patterns: ["public/*"], operations: [.read]),
            prompts: nothing
        ),
        scope: "actingweb.viewer"
    )

    private static let friend = TrustType(
        "friend", displayName: "Friend",
        description: "Reads and writes all but private data, and calls all but destructive and administrative hooks.",
        permissions: PermissionRules(
            properties: PermissionRule(
                patterns: ["*"], excludedPatterns: within("private", "security", "_internal"),
                operations: [.read, .write]
            ),
            methods: PermissionRule(allowed: ["*"], denied: ["delete_*", "admin_*", "system_*"]),
            actions: PermissionRule(allowed: ["*"], denied: ["delete_*", "admin_*", "system_*"]),
            tools: allButAdministration,
            resources: PermissionRule(
                patterns: ["*"], excludedPatterns: ["private/*", "security/*"], operations: [.read, .write]
            ),
            prompts: allButAdministration
        ),
        scope: "actingweb.friend"
    )

    private static let partner = TrustType(
        "partner", displayName: "Partner",
        description: "Reads and writes all but internal data, and calls all but administrative hooks.",
        permissions: PermissionRules(
            properties: PermissionRule(
                patterns: ["*"], excludedPatterns: within("_internal"), operations: [.read, .write]
            ),
            methods: allButAdministration,
            actions: allButAdministration,
            tools: allButAdministration,
            resources: PermissionRule(patterns: ["*"], excludedPatterns: ["security/*"], operations: [.read, .write]),
            prompts: allButAdministration
        ),
        scope: "actingweb.partner"
    )

    private static let admin = TrustType(
        administrator, displayName: "Administrator", description: "Does everything that the owner can do.",
        permissions: PermissionRules(
            properties: PermissionRule(patterns: ["*"], operations: [.read, .write, .delete]),
            methods: everything,
            actions: everything,
            tools: everything,
            resources: PermissionRule(patterns: ["*"], operations: [.read, .write, .delete]),
            prompts: everything
        ),
        scope: "actingweb.admin", isDeclaredPrivileged: true
    )

    private static let mcpClient = TrustType(
        client, displayName: "MCP client",
        description: "An assistant that reads what is shared with it and uses everyday tools.",
        permissions: PermissionRules(
            properties: PermissionRule(
                patterns: ["public/*", "shared/*", "notes/*", "profile/*"],
                excludedPatterns: ["private/*", "security/*", "_internal/*", "oauth_*", "auth_*"], operations: [.read]
            ),
            methods: PermissionRule(
                allowed: ["get_*", "list_*", "search_*", "export_*"],
                denied: ["delete_*", "admin_*", "system_*", "oauth_*", "auth_*"]
            ),
            actions: PermissionRule(
                allowed: ["search", "fetch", "export"],
                denied: ["delete_*", "admin_*", "system_*", "oauth_*", "auth_*"]
            ),
            tools: PermissionRule(
                allowed: ["search", "fetch", "create_note", "list", "get_*", "list_*"],
                denied: ["admin_*", "system_*", "delete_*", "oauth_*", "auth_*"]
            ),
            resources: PermissionRule(
                patterns: ["public/*", "shared/*", "notes://*", "usage://*", "actingweb://properties/all"],
                excludedPatterns: ["private/*", "security/*", "oauth://*", "auth://*"], operations: [.read]
            ),
            prompts: PermissionRule(allowed: ["analyze_*", "create_*", "summarize_*", "generate_*"])
        ),
        scope: "actingweb.mcp"
    )
}
