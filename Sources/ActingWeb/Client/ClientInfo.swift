/// What a client calls itself.
public struct ClientInfo: Hashable, Sendable {
    /// Its name.
    public var name: String
    /// Its version, where it told one.
    public var version: String?

    /// A client's name and version.
    public init(name: String, version: String? = nil) {
        self.name = name
        self.version = version
    }

    /// The kind of client that it is.
    public var kind: ClientKind { ClientKind(named: name) }
}
