/// A URI with places for names in it, `{name}` or `{+name}`, as far as a client has to know: how to fill them.
struct ResourceTemplate: Hashable, Sendable {
    private enum Part: Hashable {
        case text(String)
        case place(String, keepsReserved: Bool)
    }

    private let parts: [Part]

    /// Reads a template; a brace that is never closed is text.
    init(_ text: String) {
        var (parts, rest) = ([Part](), Substring(text))
        while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
            parts.append(.text(String(rest[..<open])))
            let name = rest[rest.index(after: open)..<close]
            parts.append(.place(String(name.drop { $0 == "+" }), keepsReserved: name.first == "+"))
            rest = rest[rest.index(after: close)...]
        }
        self.parts = parts + [.text(String(rest))]
    }

    /// The names of the places, in order.
    var places: [String] {
        parts.compactMap { part in
            guard case .place(let name, _) = part else { return nil }
            return name
        }
    }

    /// The URI with these values; a place without one is empty.
    func filled(_ values: some Sequence<(key: String, value: String)>) -> String {
        let values = Dictionary(values.map { ($0.key, $0.value) }) { $1 }
        return parts.map { part in
            switch part {
            case .text(let text): text
            case .place(let name, let keepsReserved): Self.encoded(values[name] ?? "", keepsReserved: keepsReserved)
            }
        }.joined()
    }

    private static func encoded(_ text: String, keepsReserved: Bool) -> String {
        let plain = keepsReserved ? "-._~:/?#[]@!$&'()*+,;=" : "-._~"
        let digits = Array("0123456789ABCDEF")
        return text.utf8.map { byte in
            let character = Character(UnicodeScalar(byte))
            let isPlain = byte < 0x80 && (character.isLetter || character.isNumber || plain.contains(character))
            return isPlain ? String(character) : "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 0xF)])"
        }.joined()
    }
}
