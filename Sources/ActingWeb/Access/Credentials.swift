import FoundationEssentials

/// Who a request says it comes from, and what it shows for that.
public enum Credentials: Hashable, Sendable {
    /// It says nothing.
    case none
    /// The name and the passphrase of an actor's creator.
    case basic(user: String, passphrase: String)
    /// A token, or the secret of a trust.
    case bearer(String)
    /// It comes from whoever owns the machine, as the host knows; no header can say so.
    case local
    /// Something that cannot be read, or of a scheme that is not taken.
    case unreadable

    /// The credentials in an `Authorization` header.
    ///
    /// - Parameter header: the header's value; `nil` where there is none.
    public init(authorization header: String?) {
        guard let header else {
            self = .none
            return
        }
        let parts = header.split(separator: " ", maxSplits: 1)
        let value = parts.last.map { $0.filter { $0 != " " } } ?? ""
        switch (parts.count, parts.first?.lowercased()) {
        case (2, "bearer") where !value.isEmpty: self = .bearer(value)
        case (2, "basic"): self = Self.basic(value) ?? .unreadable
        default: self = .unreadable
        }
    }

    /// The user is what stands before the first colon; a passphrase may have colons of its own.
    private static func basic(_ base64: String) -> Credentials? {
        guard let data = Data(base64Encoded: base64), let text = String(validating: data, as: UTF8.self),
            let colon = text.firstIndex(of: ":")
        else { return nil }
        return .basic(user: String(text[..<colon]), passphrase: String(text[text.index(after: colon)...]))
    }
}

extension Credentials: CustomStringConvertible, CustomDebugStringConvertible {
    /// The kind of the credentials, without what they are.
    public var description: String {
        switch self {
        case .none: "none"
        case .basic: "basic"
        case .bearer: "bearer"
        case .local: "local"
        case .unreadable: "unreadable"
        }
    }

    /// The kind of the credentials, without what they are.
    public var debugDescription: String { description }
}
