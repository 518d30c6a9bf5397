/// Something that a peer wants to do with something.
public struct PermissionTarget: Hashable, Sendable {
    /// What it wants to do.
    public let operation: PermissionOperation
    /// The kind of the thing.
    public let kind: PermissionKind
    /// The thing's name, path or URI.
    public let name: String

    /// Something to do with a thing.
    public init(_ operation: PermissionOperation, _ kind: PermissionKind, _ name: String) {
        self.operation = operation
        self.kind = kind
        self.name = name
    }
}
