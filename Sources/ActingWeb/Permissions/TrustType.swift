/// A kind of trust relationship, and what it lets a peer do.
public struct TrustType: Hashable, Sendable {
    /// The name that trust relationships refer to, such as `friend`.
    public let name: String
    /// The name shown to people.
    public var displayName: String
    /// What such a peer may do, in a sentence for the person who decides.
    public var description: String
    /// What such a peer may do, before any override.
    public var permissions: PermissionRules
    /// Whether owners may change the permissions of single peers; it is asked when an override is written.
    public var allowsOverride: Bool
    /// The OAuth2 scope that stands for the type; `nil` where none does.
    public var scope: String?
    /// Whether the type is declared privileged; see ``isPrivileged`` for what counts.
    public var isDeclaredPrivileged: Bool

    /// A trust type.
    public init(
        _ name: String, displayName: String, description: String = "", permissions: PermissionRules,
        allowsOverride: Bool = true, scope: String? = nil, isDeclaredPrivileged: Bool = false
    ) {
        self.name = name
        self.displayName = displayName
        self.description = description
        self.permissions = permissions
        self.allowsOverride = allowsOverride
        self.scope = scope
        self.isDeclaredPrivileged = isDeclaredPrivileged
    }

    /// Whether only an owner may hand out the type, so that no client can register itself for it.
    ///
    /// It is for `admin`, for a type declared so, and for one that restricts nothing in properties, methods or actions,
    /// which are the actor itself. A `*` for tools, resources or prompts is not enough: those are what an application
    /// offers to clients.
    public var isPrivileged: Bool {
        name == TrustType.administrator || isDeclaredPrivileged
            || [.properties, .methods, .actions].contains { kind in
                permissions[kind]?.isUnrestricted(for: kind) == true
            }
    }
}
