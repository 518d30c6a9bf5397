/// A choice of a trust type, or a change of permissions, is refused.
public enum PermissionError: Error, Equatable, CustomStringConvertible {
    /// No trust type of this name is registered.
    case unknownTrustType(String)
    /// The trust type is handed out by owners only.
    case privilegedTrustType(String)
    /// Permissions of single peers of this trust type cannot be changed.
    case overrideNotAllowed(String)
    /// A list of the rule for this kind has more than ``PermissionRule/maximumPatterns`` patterns.
    case tooManyPatterns(PermissionKind)
    /// A pattern of the rule for this kind has more than ``PermissionPattern/maximumLength`` UTF-8 bytes.
    case patternTooLong(PermissionKind)

    /// One sentence for the caller, which repeats at most 64 characters of what was given.
    public var description: String {
        switch self {
        case .unknownTrustType(let name): "there is no trust type \"\(name.prefix(64))\""
        case .privilegedTrustType(let name):
            "a client cannot register itself as \"\(name)\": only the owner of an actor gives that trust type"
        case .overrideNotAllowed(let name): "the trust type \"\(name)\" does not allow changes for single peers"
        case .tooManyPatterns(let kind):
            "a list for \(kind) has more than \(PermissionRule.maximumPatterns) patterns"
        case .patternTooLong(let kind):
            "a pattern for \(kind) is longer than \(PermissionPattern.maximumLength) bytes"
        }
    }
}
