/// A property that names the creator of its actor was to become something that is no e-mail address; nothing was changed.
public struct CreatorAddressError: Error, Hashable, CustomStringConvertible {
    /// The property that names the creator, where actors belong to e-mail addresses.
    static let property = "email"

    /// The error.
    public init() {}

    /// One sentence for people.
    public var description: String {
        "the property \"\(Self.property)\" names the creator of the actor: it must be an e-mail address"
    }
}
