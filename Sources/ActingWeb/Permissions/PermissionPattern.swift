/// A pattern for the names that a rule is about.
///
/// - `*` matches every name, the empty one included.
/// - A pattern that ends with `://` matches the names that begin with it.
/// - Any other pattern matches the whole name: `*` stands for any run of characters, `/` among them, `?` for exactly
///   one, and everything else for itself. Letters are matched with their case.
///
/// Names are compared by Unicode scalars and again by characters, so a rule cannot be evaded by another spelling of
/// the same name: the hooks and properties that a name selects are found by canonical equivalence too.
///
/// ```swift
/// let pattern: PermissionPattern = "notes/*"
/// pattern.matches("notes/2026/today")  // true
/// pattern.matches("notes")  // false
/// ```
public struct PermissionPattern: Hashable, Sendable {
    /// The longest pattern that an override may hold, in UTF-8 bytes.
    public static let maximumLength = 512

    /// The pattern as it was written.
    public let text: String

    /// A pattern; every text is one.
    public init(_ text: String) {
        self.text = text
    }

    /// Whether the pattern matches all of `target`.
    ///
    /// The work grows with the length of `target` times the longest run between two `*` of the pattern.
    public func matches(_ target: String) -> Bool {
        if matchesEverything { return true }
        if endsWithScheme {
            return target.unicodeScalars.starts(with: text.unicodeScalars) || target.starts(with: text)
        }
        let scalars = Glob(pattern: text.unicodeScalars, star: "*", question: "?")
        if scalars.match(target.unicodeScalars).isMatch { return true }
        // Only texts with scalars beyond ASCII have a second spelling.
        guard !(text.isASCII && target.isASCII) else { return false }
        return Glob(pattern: text, star: "*", question: "?").match(target).isMatch
    }

    /// Whether the pattern matches every name, because it consists of `*`.
    public var matchesEverything: Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0 == UInt8(ascii: "*") }
    }

    private var endsWithScheme: Bool {
        text.utf8.suffix(3).elementsEqual("://".utf8)
    }
}

extension PermissionPattern: ExpressibleByStringLiteral {
    /// Makes a pattern.
    public init(stringLiteral value: String) {
        self.init(value)
    }
}

extension PermissionPattern: CustomStringConvertible {
    /// The pattern as it was written.
    public var description: String { text }
}

extension String {
    fileprivate var isASCII: Bool {
        utf8.allSatisfy { $0 < 0x80 }
    }
}
