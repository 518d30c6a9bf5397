import ActingWeb
import Testing

/// The steps of the evaluator, in their order, and the fact that each reports.
@Suite struct EvaluationTests {
    @Test(arguments: steps)
    func `the first step that applies decides`(step: EvaluationStep) {
        let type = TrustType("peer", displayName: "Peer", permissions: PermissionRules(properties: step.rule))
        let peer = PeerPermissions(relationship: "peer", types: TrustTypeRegistry(types: [type]))

        let decision = peer.decision(for: step.operation, on: .properties, step.target)

        #expect(decision.reason == step.reason)
        #expect(decision.verdict == step.verdict)
        #expect(decision.isAllowed == (step.verdict == .allowed))
        #expect(decision.trustType == "peer")
    }

    @Test func `without trust nothing is specified, whatever an override left behind says`() {
        let override = PermissionOverride(trustType: "admin", rules: everything)

        let peer = PeerPermissions(relationship: nil, override: override, types: TrustTypeRegistry())

        let decision = peer.decision(for: .use, on: .tools, "search")
        #expect(decision.reason == .noTrust)
        #expect(decision.verdict == .unspecified)
        #expect(decision.trustType == nil)
        #expect(peer.rules == PermissionRules())
    }

    @Test func `an unknown trust type specifies nothing, whatever the override says`() {
        let override = PermissionOverride(rules: everything)

        let peer = PeerPermissions(relationship: "stranger", override: override, types: TrustTypeRegistry())

        let decision = peer.decision(for: .use, on: .tools, "search")
        #expect(decision.reason == .unknownTrustType("stranger"))
        #expect(decision.verdict == .unspecified)
        #expect(decision.trustType == "stranger")
    }

    @Test func `the trust type of an override takes the place of the relationship`() {
        let types = TrustTypeRegistry()

        let raised = PeerPermissions(
            relationship: "viewer", override: PermissionOverride(trustType: "friend"), types: types)
        let lost = PeerPermissions(
            relationship: "friend", override: PermissionOverride(trustType: "gone"), types: types)

        #expect(raised.decision(for: .use, on: .tools, "search").isAllowed)
        #expect(raised.trustType == "friend")
        #expect(lost.decision(for: .use, on: .tools, "search").reason == .unknownTrustType("gone"))
    }

    @Test func `a decision says in one sentence what decided it`() {
        let friend = PeerPermissions(relationship: "friend", types: TrustTypeRegistry())
        let stranger = PeerPermissions(relationship: nil, types: TrustTypeRegistry())

        #expect(
            friend.decision(for: .use, on: .tools, "admin_reset").description
                == #"use of tool "admin_reset" by friend: denied, "admin_*" is denied"#
        )
        #expect(
            friend.decision(for: .read, on: .properties, "private/diary").description
                == #"read of property "private/diary" by friend: denied, "private/*" is excluded from "*""#
        )
        #expect(
            stranger.decision(for: .invoke, on: .prompts, "draft").description
                == #"invoke of prompt "draft": unspecified, there is no trust relationship"#
        )
    }
}

private let everything = PermissionRules(tools: PermissionRule(allowed: ["*"]))

struct EvaluationStep: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let rule: PermissionRule?
    let operation: PermissionOperation
    let target: String
    let reason: PermissionReason
    let verdict: PermissionVerdict

    init(
        _ name: String, _ rule: PermissionRule?, for operation: PermissionOperation = .read, on target: String = "a",
        _ reason: PermissionReason, _ verdict: PermissionVerdict
    ) {
        self.testDescription = name
        self.rule = rule
        self.operation = operation
        self.target = target
        self.reason = reason
        self.verdict = verdict
    }
}

private let reads = PermissionRule(patterns: ["x*", "a*"], excludedPatterns: ["ab*", "b"], operations: [.read])

private let steps: [EvaluationStep] = [
    EvaluationStep("no rule for the kind", nil, .noRule, .unspecified),
    EvaluationStep("an empty rule", PermissionRule(), .noRule, .unspecified),
    EvaluationStep(
        "denied comes before allowed", PermissionRule(allowed: ["a"], denied: ["b", "*"]), .inDenied("*"), .denied
    ),
    EvaluationStep(
        "denied comes before patterns", PermissionRule(denied: ["a"], patterns: ["a"], operations: [.read]),
        .inDenied("a"), .denied
    ),
    EvaluationStep(
        "allowed is reported by its first match", PermissionRule(allowed: ["b", "a", "*"]), .inAllowed("a"), .allowed),
    EvaluationStep(
        "allowed comes before operations", PermissionRule(allowed: ["a"], patterns: ["b"], operations: [.read]),
        for: .delete, .inAllowed("a"), .allowed
    ),
    EvaluationStep(
        "allowed comes before what is excluded",
        PermissionRule(allowed: ["a"], patterns: ["*"], excludedPatterns: ["a"], operations: [.read]),
        .inAllowed("a"), .allowed
    ),
    EvaluationStep(
        "a list of allowed that does not match", PermissionRule(allowed: ["b"]), .notMentioned, .unspecified),
    EvaluationStep("empty lists", PermissionRule(allowed: [], denied: []), .notMentioned, .unspecified),
    EvaluationStep("an operation that is not there", reads, for: .write, .operationMissing, .denied),
    EvaluationStep("no operation at all", PermissionRule(patterns: ["*"], operations: []), .operationMissing, .denied),
    EvaluationStep(
        "an operation that is not there, on no target", reads, for: .write, on: "", .operationMissing, .denied),
    EvaluationStep("a pattern that matches", reads, .inPatterns("a*"), .allowed),
    EvaluationStep("a pattern that matches, excluded", reads, on: "abc", .excluded("ab*", from: "a*"), .denied),
    EvaluationStep("no pattern matches", reads, on: "c", .outsidePatterns, .denied),
    EvaluationStep("no pattern matches, although excluded", reads, on: "b", .outsidePatterns, .denied),
    EvaluationStep("no pattern matches, on no target", reads, on: "", .notMentioned, .unspecified),
    EvaluationStep(
        "a pattern that matches no target", PermissionRule(patterns: ["*"], operations: [.read]), on: "",
        .inPatterns("*"), .allowed
    ),
    EvaluationStep("no patterns", PermissionRule(patterns: [], operations: [.read]), .outsidePatterns, .denied),
    EvaluationStep("patterns without operations", PermissionRule(patterns: ["*"]), .notMentioned, .unspecified),
    EvaluationStep("operations without patterns", PermissionRule(operations: [.read]), .notMentioned, .unspecified),
    EvaluationStep("only what is excluded", PermissionRule(excludedPatterns: ["*"]), .notMentioned, .unspecified),
]
