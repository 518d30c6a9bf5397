/// The one fact that decided what a peer may do.
public enum PermissionReason: Hashable, Sendable {
    /// The peer has no trust relationship with the actor.
    case noTrust
    /// No trust type of this name is registered.
    case unknownTrustType(String)
    /// There is no rule for this kind of target, or an empty one.
    case noRule
    /// The pattern of the list `denied` matches.
    case inDenied(PermissionPattern)
    /// The pattern of the list `allowed` matches.
    case inAllowed(PermissionPattern)
    /// The rule's patterns do not allow this operation on any target.
    case operationMissing
    /// The pattern of the list `patterns` matches, and nothing excludes the target.
    case inPatterns(PermissionPattern)
    /// The first pattern excludes the target that the second, of the list `patterns`, matches.
    case excluded(PermissionPattern, from: PermissionPattern)
    /// The rule has patterns for the operation, and none matches.
    case outsidePatterns
    /// There is a rule, and nothing in it speaks of the target.
    case notMentioned

    /// The verdict that follows from the fact.
    public var verdict: PermissionVerdict {
        switch self {
        case .inAllowed, .inPatterns: .allowed
        case .inDenied, .operationMissing, .excluded, .outsidePatterns: .denied
        case .noTrust, .unknownTrustType, .noRule, .notMentioned: .unspecified
        }
    }
}

extension PermissionReason: CustomStringConvertible {
    /// The fact in words.
    public var description: String {
        switch self {
        case .noTrust: "there is no trust relationship"
        case .unknownTrustType(let name): "the trust type \"\(name)\" is unknown"
        case .noRule: "there is no rule for this kind"
        case .inDenied(let pattern): "\"\(pattern)\" is denied"
        case .inAllowed(let pattern): "\"\(pattern)\" is allowed"
        case .operationMissing: "the operation is not among those allowed"
        case .inPatterns(let pattern): "the operation is allowed on \"\(pattern)\""
        case .excluded(let excluded, let pattern): "\"\(excluded)\" is excluded from \"\(pattern)\""
        case .outsidePatterns: "no pattern matches"
        case .notMentioned: "no rule mentions it"
        }
    }
}
