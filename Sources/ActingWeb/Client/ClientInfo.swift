/// What a client calls itself.
public struct ClientInfo: Hashable, Sendable {
    /// Its name.
    public let name: String
    /// Its version, where it told one.
    public let version: String?
    /// The kind of client that it is, by its name.
    public var kind: ClientKind { ClientKind(named: name) }

    /// A client's name and version.
    public init(name: String, version: String? = nil) {
        self.name = name
        self.version = version
    }
}

extension ClientKind {
    /// The kind of a client; one that does not say who it is, is none in particular.
    package init(of client: ClientInfo?) {
        self = client?.kind ?? .universal
    }
}
