/// One registered hook.
public struct Hook: Sendable {
    /// The name under which a hook answers for every name that no other hook answers.
    public static let wildcard = "*"

    /// What it is registered for.
    public let kind: HookKind
    /// The name it is registered under.
    public let name: String
    /// Its place among the hooks of its name in order of registration, from zero.
    public let index: Int
    /// What it says about itself.
    public let metadata: HookMetadata
    /// What it is offered as.
    public let exposure: HookExposure
    /// What it runs.
    public let body: HookBody

    /// Whether it is registered under the wildcard.
    public var isWildcard: Bool { name == Self.wildcard }
}
