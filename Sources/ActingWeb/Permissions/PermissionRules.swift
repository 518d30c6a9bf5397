/// The rules of a trust type or of an override, at most one for each kind of target.
public struct PermissionRules: Hashable, Sendable {
    private var rules: [PermissionKind: PermissionRule] = [:]

    /// Rules for the kinds that are given; nothing is said about the others.
    public init(
        properties: PermissionRule? = nil, methods: PermissionRule? = nil, actions: PermissionRule? = nil,
        tools: PermissionRule? = nil, resources: PermissionRule? = nil, prompts: PermissionRule? = nil
    ) {
        self[.properties] = properties
        self[.methods] = methods
        self[.actions] = actions
        self[.tools] = tools
        self[.resources] = resources
        self[.prompts] = prompts
    }

    /// The rule for `kind`; `nil` where nothing is said about it.
    public subscript(kind: PermissionKind) -> PermissionRule? {
        get { rules[kind] }
        set { rules[kind] = newValue }
    }

    /// The rules with those of `other` laid over them, kind by kind.
    ///
    /// - Parameter other: The rules that win; see ``PermissionRule/merging(_:)``.
    /// - Returns: The merged rules.
    public func merging(_ other: PermissionRules) -> PermissionRules {
        var merged = self
        merged.rules.merge(other.rules) { $0.merging($1) }
        return merged
    }

    /// Refuses rules that would make a single decision expensive.
    func checkSize() throws(PermissionError) {
        for kind in PermissionKind.allCases {
            guard let rule = self[kind] else { continue }
            let lists = [rule.allowed, rule.denied, rule.patterns, rule.excludedPatterns].compactMap { $0 }
            guard lists.allSatisfy({ $0.count <= PermissionRule.maximumPatterns }) else {
                throw .tooManyPatterns(kind)
            }
            guard lists.joined().allSatisfy({ $0.text.utf8.count <= PermissionPattern.maximumLength }) else {
                throw .patternTooLong(kind)
            }
        }
    }
}
