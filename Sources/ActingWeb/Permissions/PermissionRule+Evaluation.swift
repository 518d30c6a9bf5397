extension PermissionRule {
    /// What the rule says of an operation on a target.
    ///
    /// In this order, the first that applies decides: ``denied``; ``allowed``; then, where ``patterns`` and
    /// ``operations`` are both there, the operation, the patterns and what they exclude. A target that only fails to
    /// match ``allowed`` is left unspecified.
    ///
    /// - Parameters:
    ///   - operation: What is asked for.
    ///   - target: The name, path or URI that it is asked for; `""` stands for the kind as a whole.
    /// - Returns: The fact that decided.
    func reason(for operation: PermissionOperation, on target: String) -> PermissionReason {
        if isEmpty { return .noRule }
        if let pattern = denied?.first(where: { $0.matches(target) }) { return .inDenied(pattern) }
        if let pattern = allowed?.first(where: { $0.matches(target) }) { return .inAllowed(pattern) }
        guard let patterns, let operations else { return .notMentioned }
        guard operations.contains(operation) else { return .operationMissing }
        guard let pattern = patterns.first(where: { $0.matches(target) }) else {
            return target.isEmpty ? .notMentioned : .outsidePatterns
        }
        if let excluded = excludedPatterns?.first(where: { $0.matches(target) }) {
            return .excluded(excluded, from: pattern)
        }
        return .inPatterns(pattern)
    }

    /// Whether the rule lets a peer do everything that can be done with targets of `kind`.
    func isUnrestricted(for kind: PermissionKind) -> Bool {
        let matchesEverything: (PermissionPattern) -> Bool = \.matchesEverything
        guard denied?.isEmpty ?? true else { return false }
        if allowed?.contains(where: matchesEverything) == true { return true }
        guard let patterns, let operations, excludedPatterns?.isEmpty ?? true else { return false }
        return patterns.contains(where: matchesEverything) && operations.isSuperset(of: kind.operations)
    }
}
