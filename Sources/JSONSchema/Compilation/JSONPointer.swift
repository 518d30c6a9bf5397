/// A place in a JSON value (RFC 6901), such as `/items/0/name`; empty for the whole.
package struct JSONPointer: Hashable, Sendable, CustomStringConvertible {
    /// The place of the whole value.
    package static let root = JSONPointer(text: "")

    private let text: String

    private init(text: String) {
        self.text = text
    }

    /// Reads a pointer; `nil` where the text is none.
    package init?(_ text: String) {
        guard Self.tokens(of: text) != nil else { return nil }
        self.text = text
    }

    /// The place of the member called `key`.
    package func appending(_ key: String) -> JSONPointer {
        guard key.utf8.contains(where: { $0 == UInt8(ascii: "~") || $0 == UInt8(ascii: "/") }) else {
            return JSONPointer(text: text + "/" + key)
        }
        var escaped = String.UnicodeScalarView()
        for scalar in key.unicodeScalars {
            switch scalar {
            case "~": escaped.append(contentsOf: "~0".unicodeScalars)
            case "/": escaped.append(contentsOf: "~1".unicodeScalars)
            default: escaped.append(scalar)
            }
        }
        return JSONPointer(text: text + "/" + String(escaped))
    }

    /// The place of the element at `index`.
    package func appending(_ index: Int) -> JSONPointer {
        JSONPointer(text: text + "/\(index)")
    }

    /// The pointer as text.
    package var description: String { text }

    /// The keys and indices that lead to the place, outermost first.
    package var tokens: [String] {
        Self.tokens(of: text) ?? []
    }

    private static func tokens(of text: String) -> [String]? {
        guard !text.isEmpty else { return [] }
        var tokens: [String] = []
        var token = String.UnicodeScalarView()
        var scalars = text.unicodeScalars.makeIterator()
        guard scalars.next() == "/" else { return nil }
        while let scalar = scalars.next() {
            switch scalar {
            case "/":
                tokens.append(String(token))
                token = String.UnicodeScalarView()
            case "~":
                switch scalars.next() {
                case "0": token.append("~")
                case "1": token.append("/")
                default: return nil
                }
            default: token.append(scalar)
            }
        }
        return tokens + [String(token)]
    }
}
