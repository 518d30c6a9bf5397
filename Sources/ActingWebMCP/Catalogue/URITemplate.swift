/// A URI with places for names in it (RFC 6570): `{name}` takes a piece without a slash, `{+name}` takes any.
struct URITemplate: Sendable {
    /// Why a text is no template that can be used.
    struct Fault: Error, CustomStringConvertible {
        let description: String
    }

    private enum Part: Sendable {
        case text([UInt8])
        case place(String, takesSlashes: Bool)
    }

    private let parts: [Part]

    /// The names of the places, in order; none where the template is a plain URI.
    var places: [String] {
        parts.compactMap { part in
            guard case .place(let name, _) = part else { return nil }
            return name
        }
    }

    init(_ text: String) throws(Fault) {
        var (parts, rest) = ([Part](), Substring(text))
        while let open = rest.firstIndex(of: "{") {
            if open > rest.startIndex { parts.append(.text(Array(rest[..<open].utf8))) }
            guard let close = rest[open...].firstIndex(of: "}") else {
                throw Fault(description: "the template \"\(text)\" has a \"{\" without a \"}\"")
            }
            parts.append(try Self.place(rest[rest.index(after: open)..<close], in: text))
            rest = rest[rest.index(after: close)...]
        }
        if !rest.isEmpty { parts.append(.text(Array(rest.utf8))) }
        self.parts = parts
        guard text.contains(":") else {
            throw Fault(description: "the URI \"\(text)\" has no scheme, such as notes://")
        }
        guard Set(places).count == places.count else {
            throw Fault(description: "the template \"\(text)\" has a name twice")
        }
    }

    private static func place(_ expression: Substring, in text: String) throws(Fault) -> Part {
        let takesSlashes = expression.first == "+"
        let name = takesSlashes ? expression.dropFirst() : expression
        let isName = !name.isEmpty && name.allSatisfy { $0 == "_" || $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard isName else {
            throw Fault(description: "the template \"\(text)\" has {\(expression)}; use {name} or {+name}")
        }
        return .place(String(name), takesSlashes: takesSlashes)
    }

    /// What stands in the places of a URI; `nil` where the URI is none of the family.
    ///
    /// A URI of more than 2,048 bytes is none of any family, which bounds the work.
    func match(_ uri: String) -> [String: String]? {
        let bytes = Array(uri.utf8)
        guard bytes.count <= 2048 else { return nil }
        // What can be reached after each part, and from where: the earliest ends win, so that places are short.
        var reached: [[Int: Int]] = []
        var starts: Set<Int> = [0]
        for part in parts {
            var ends: [Int: Int] = [:]
            for start in starts.sorted() {
                for end in Self.ends(of: part, in: bytes, from: start) where ends[end] == nil { ends[end] = start }
            }
            guard !ends.isEmpty else { return nil }
            reached.append(ends)
            starts = Set(ends.keys)
        }
        return values(reached, bytes)
    }

    private static func ends(of part: Part, in bytes: [UInt8], from start: Int) -> any Sequence<Int> {
        switch part {
        case .text(let text):
            return bytes[start...].starts(with: text) ? [start + text.count] : []
        case .place(_, let takesSlashes):
            let slash = takesSlashes ? nil : bytes[start...].firstIndex(of: UInt8(ascii: "/"))
            let last = slash ?? bytes.count
            return start < last ? Array(start + 1...last) : []
        }
    }

    private func values(_ reached: [[Int: Int]], _ bytes: [UInt8]) -> [String: String]? {
        var (end, found) = (bytes.count, [String: String]())
        for (part, ends) in zip(parts, reached).reversed() {
            guard let start = ends[end] else { return nil }
            if case .place(let name, _) = part {
                guard let text = Self.decoded(bytes[start..<end]) else { return nil }
                found[name] = text
            }
            end = start
        }
        return end == 0 ? found : nil
    }

    /// Text with its percent escapes undone; `nil` where they are no text, or hide a place's end or a step upwards.
    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String? {
        var (text, rest) = ([UInt8](), bytes)
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                text.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(\.hexadecimalValue),
                let low = rest.popFirst().flatMap(\.hexadecimalValue)
            else { return nil }
            text.append(high << 4 | low)
        }
        guard !text.contains(0), let string = String(validating: text, as: UTF8.self) else { return nil }
        return string.split(separator: "/").contains("..") ? nil : string
    }
}

extension UInt8 {
    fileprivate var hexadecimalValue: UInt8? {
        switch self {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): self &- UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): self &- UInt8(ascii: "a") &+ 10
        case UInt8(ascii: "A")...UInt8(ascii: "F"): self &- UInt8(ascii: "A") &+ 10
        default: nil
        }
    }
}
