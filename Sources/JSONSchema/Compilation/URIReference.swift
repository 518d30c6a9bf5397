/// A URI or a reference relative to one, in its parts (RFC 3986).
///
/// Every text has such parts; whether they are spelt well is another question.
struct URIReference: Hashable, Sendable {
    var scheme: String?
    var authority: String?
    var path: String
    var query: String?
    var fragment: String?

    /// Takes a text apart.
    init(_ text: String) {
        var rest = text[...]
        fragment = rest.cut(from: UInt8(ascii: "#"))
        query = rest.cut(from: UInt8(ascii: "?"))
        if let colon = rest.utf8.firstIndex(of: UInt8(ascii: ":")), rest[..<colon].isScheme {
            scheme = String(rest[..<colon]).lowercased()
            rest = rest[rest.utf8.index(after: colon)...]
        }
        if rest.utf8.starts(with: "//".utf8) {
            let start = rest.utf8.index(rest.startIndex, offsetBy: 2)
            let end = rest[start...].utf8.firstIndex(of: UInt8(ascii: "/")) ?? rest.endIndex
            authority = String(rest[start..<end])
            rest = rest[end...]
        }
        path = String(rest)
    }

    /// The URI that this reference means inside the document at `base`.
    func resolved(against base: URIReference) -> URIReference {
        var target = self
        guard scheme == nil else {
            target.removeDots()
            return target
        }
        target.scheme = base.scheme
        guard authority == nil else {
            target.removeDots()
            return target
        }
        target.authority = base.authority
        if path.isEmpty {
            target.path = base.path
            target.query = query ?? base.query
        } else if !path.utf8.starts(with: "/".utf8) {
            target.path = base.folder + path
            target.removeDots()
        } else {
            target.removeDots()
        }
        return target
    }

    /// The same without a fragment.
    var document: URIReference {
        var document = self
        document.fragment = nil
        return document
    }

    /// The path up to its last slash.
    private var folder: String {
        guard !path.isEmpty || authority == nil else { return "/" }
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return "" }
        return String(path[...slash])
    }

    /// Removes the segments `.` and `..` with what they undo.
    private mutating func removeDots() {
        guard path.utf8.contains(UInt8(ascii: ".")), path.utf8.contains(UInt8(ascii: "/")) else { return }
        let segments = path.split(separator: "/", omittingEmptySubsequences: false)
        let isAbsolute = segments.first == ""
        var kept: [Substring] = []
        for (index, segment) in segments.enumerated() {
            let isLast = index == segments.count - 1
            switch segment {
            case ".": if isLast { kept.append("") }
            case "..":
                if kept.count > (isAbsolute ? 1 : 0) { kept.removeLast() }
                if isLast { kept.append("") }
            default: kept.append(segment)
            }
        }
        path = kept.joined(separator: "/")
    }
}

extension URIReference: CustomStringConvertible {
    /// The parts put together again.
    var description: String {
        (scheme.map { $0 + ":" } ?? "") + (authority.map { "//" + $0 } ?? "") + path
            + (query.map { "?" + $0 } ?? "") + (fragment.map { "#" + $0 } ?? "")
    }
}

extension String {
    /// The text with its percent-escapes undone; `nil` where one is malformed, or the bytes are no text.
    var percentDecoded: String? {
        guard utf8.contains(UInt8(ascii: "%")) else { return self }
        var bytes: [UInt8] = []
        var encoded = utf8.makeIterator()
        while let byte = encoded.next() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = encoded.next()?.hexadecimalDigit, let low = encoded.next()?.hexadecimalDigit else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return String(validating: bytes, as: UTF8.self)
    }
}

extension Substring {
    /// Cuts off what begins with `separator`, and returns what follows it.
    fileprivate mutating func cut(from separator: UInt8) -> String? {
        guard let place = utf8.firstIndex(of: separator) else { return nil }
        defer { self = self[..<place] }
        return String(self[utf8.index(after: place)...])
    }

    fileprivate var isScheme: Bool {
        guard let first = utf8.first, first.isLetter else { return false }
        return utf8.allSatisfy { $0.isLetter || $0.isDigit || "+-.".utf8.contains($0) }
    }
}
