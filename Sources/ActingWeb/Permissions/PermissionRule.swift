/// What is allowed and refused for one kind of target.
///
/// A list that is `nil` is absent, which is not the same as empty: absent, it takes no part, and in an override it
/// leaves the trust type's list as it is.
///
/// ```swift
/// let tools = PermissionRule(allowed: ["*"], denied: ["admin_*"])
/// let properties = PermissionRule(patterns: ["notes/*"], operations: [.read])
/// ```
public struct PermissionRule: Hashable, Sendable {
    /// The most patterns that one list of an override may hold.
    public static let maximumPatterns = 256

    /// Targets that are allowed whatever the operation, unless denied.
    public var allowed: [PermissionPattern]?
    /// Targets that are refused whatever else the rule says.
    public var denied: [PermissionPattern]?
    /// Targets on which ``operations`` are allowed; it takes part only where ``operations`` is there too.
    public var patterns: [PermissionPattern]?
    /// Targets that ``patterns`` does not mean, although it matches them.
    public var excludedPatterns: [PermissionPattern]?
    /// The operations allowed on ``patterns``.
    public var operations: Set<PermissionOperation>?

    /// A rule of the lists that are given; the others are absent.
    public init(
        allowed: [PermissionPattern]? = nil, denied: [PermissionPattern]? = nil,
        patterns: [PermissionPattern]? = nil, excludedPatterns: [PermissionPattern]? = nil,
        operations: Set<PermissionOperation>? = nil
    ) {
        self.allowed = allowed
        self.denied = denied
        self.patterns = patterns
        self.excludedPatterns = excludedPatterns
        self.operations = operations
    }

    /// Whether every list is absent; such a rule says nothing.
    public var isEmpty: Bool {
        self == PermissionRule()
    }
}

// MARK: - Merging

extension PermissionRule {
    /// The rule with the lists of `other` laid over it.
    ///
    /// ``patterns`` and ``excludedPatterns`` become the union of both, this rule's first; every other list of `other`
    /// that is there replaces this rule's.
    ///
    /// - Parameter other: The rule that wins, as an override's over a trust type's.
    /// - Returns: The merged rule.
    public func merging(_ other: PermissionRule) -> PermissionRule {
        PermissionRule(
            allowed: other.allowed ?? allowed,
            denied: other.denied ?? denied,
            patterns: union(patterns, other.patterns),
            excludedPatterns: union(excludedPatterns, other.excludedPatterns),
            operations: other.operations ?? operations
        )
    }

    private func union(_ base: [PermissionPattern]?, _ added: [PermissionPattern]?) -> [PermissionPattern]? {
        guard let base, let added else { return base ?? added }
        var seen: Set<PermissionPattern> = []
        return (base + added).filter { seen.insert($0).inserted }
    }
}
