import ActingWeb
import Testing

@Suite struct PermissionOverrideTests {
    private let base = PermissionRule(
        allowed: ["a"], denied: ["d"], patterns: ["p", "q"], excludedPatterns: ["e"], operations: [.read]
    )

    @Test func `patterns and excluded patterns are united, the type's first and none twice`() {
        let merged = base.merging(PermissionRule(patterns: ["q", "r"], excludedPatterns: ["f", "e"]))

        #expect(merged.patterns == ["p", "q", "r"])
        #expect(merged.excludedPatterns == ["e", "f"])
        #expect(merged.allowed == ["a"])
        #expect(merged.denied == ["d"])
        #expect(merged.operations == [.read])
    }

    @Test func `the other lists are replaced, by an empty list too`() {
        let merged = base.merging(PermissionRule(allowed: ["b"], denied: [], operations: [.write]))

        #expect(merged.allowed == ["b"])
        #expect(merged.denied == [])
        #expect(merged.operations == [.write])
        #expect(merged.patterns == ["p", "q"])
    }

    @Test func `an empty list takes nothing from a union`() {
        let merged = base.merging(PermissionRule(patterns: [], excludedPatterns: []))

        #expect(merged == base)
    }

    @Test func `an absent list takes the override's`() {
        let override = PermissionRule(allowed: ["a"], patterns: ["p"], excludedPatterns: ["e"], operations: [.read])

        #expect(PermissionRule().merging(override) == override)
        #expect(override.merging(PermissionRule()) == override)
    }

    @Test func `an override changes the kinds that it names and leaves the others`() throws {
        let friend = try #require(TrustTypeRegistry()["friend"])
        let override = PermissionOverride(rules: PermissionRules(tools: PermissionRule(denied: ["search"])))

        let peer = PeerPermissions(relationship: "friend", override: override, types: TrustTypeRegistry())

        #expect(peer.decision(for: .use, on: .tools, "search").reason == .inDenied("search"))
        #expect(peer.decision(for: .use, on: .tools, "admin_a").reason == .inAllowed("*"))
        #expect(peer.rules[.properties] == friend.permissions[.properties])
    }

    @Test func `an override can give rules for a kind that the type says nothing about`() {
        let type = TrustType("tools_only", displayName: "Tools", permissions: PermissionRules())
        let override = PermissionOverride(rules: PermissionRules(prompts: PermissionRule(allowed: ["draft"])))

        let peer = PeerPermissions(
            relationship: "tools_only", override: override, types: TrustTypeRegistry(types: [type])
        )

        #expect(peer.decision(for: .invoke, on: .prompts, "draft").isAllowed)
    }

    @Test func `an override is checked against the type that would apply`() throws {
        var types = TrustTypeRegistry()
        types.register(TrustType("fixed", displayName: "Fixed", permissions: PermissionRules(), allowsOverride: false))

        try types.check(PermissionOverride(), of: "friend")
        try types.check(PermissionOverride(trustType: "friend"), of: "gone")
        #expect(throws: PermissionError.unknownTrustType("gone")) {
            try types.check(PermissionOverride(trustType: "gone"), of: "friend")
        }
        #expect(throws: PermissionError.overrideNotAllowed("fixed")) {
            try types.check(PermissionOverride(), of: "fixed")
        }
        #expect(throws: PermissionError.overrideNotAllowed("fixed")) {
            try types.check(PermissionOverride(trustType: "friend"), of: "fixed")
        }
        #expect(throws: PermissionError.overrideNotAllowed("fixed")) {
            try types.check(PermissionOverride(trustType: "fixed"), of: "friend")
        }
    }

    @Test func `an override that would make a decision expensive is refused`() throws {
        let types = TrustTypeRegistry()
        let long = PermissionPattern(String(repeating: "a", count: PermissionPattern.maximumLength))
        let many = Array(repeating: long, count: PermissionRule.maximumPatterns)
        let longer = PermissionPattern(long.text + "a")

        try types.check(PermissionOverride(rules: PermissionRules(tools: PermissionRule(denied: many))), of: "friend")
        #expect(throws: PermissionError.tooManyPatterns(.tools)) {
            let rule = PermissionRule(denied: many + [long])
            try types.check(PermissionOverride(rules: PermissionRules(tools: rule)), of: "friend")
        }
        #expect(throws: PermissionError.patternTooLong(.prompts)) {
            let rule = PermissionRule(excludedPatterns: [longer])
            try types.check(PermissionOverride(rules: PermissionRules(prompts: rule)), of: "friend")
        }
    }
}
