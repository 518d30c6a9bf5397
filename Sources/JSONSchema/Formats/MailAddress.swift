/// An e-mail address (RFC 5321, section 4.1.2).
enum MailAddress {
    /// Whether a text is a local part and a domain with an at sign between them.
    static func isWellFormed(_ text: String, allowingNonASCII: Bool) -> Bool {
        guard let at = text.utf8.lastIndex(of: UInt8(ascii: "@")) else { return false }
        let local = text[..<at]
        let domain = text[text.utf8.index(after: at)...]
        guard local.utf8.count <= (allowingNonASCII ? 256 : 64) else { return false }
        return (isQuoted(local, allowingNonASCII) || isDotted(local, allowingNonASCII))
            && isDomain(domain, allowingNonASCII)
    }

    /// Whether the local part is atoms with dots between them.
    private static func isDotted(_ local: Substring, _ allowingNonASCII: Bool) -> Bool {
        local.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { atom in
            !atom.isEmpty
                && atom.allSatisfy {
                    $0.isLetter || $0.isDigit || "!#$%&'*+-/=?^_`{|}~".utf8.contains($0)
                        || (allowingNonASCII && $0 >= 0x80)
                }
        }
    }

    /// Whether the local part is in quotes, with quotes and backslashes escaped.
    private static func isQuoted(_ local: Substring, _ allowingNonASCII: Bool) -> Bool {
        let (quote, backslash) = (UInt8(ascii: "\""), UInt8(ascii: "\\"))
        guard local.utf8.count >= 2, local.utf8.first == quote, local.utf8.last == quote else { return false }
        var isEscaped = false
        for byte in local.utf8.dropFirst().dropLast() {
            guard (0x20...0x7E).contains(byte) || (allowingNonASCII && byte >= 0x80) else { return false }
            guard isEscaped || byte != quote else { return false }
            isEscaped = !isEscaped && byte == backslash
        }
        return !isEscaped
    }

    private static func isDomain(_ domain: Substring, _ allowingNonASCII: Bool) -> Bool {
        guard domain.utf8.first == UInt8(ascii: "["), domain.utf8.last == UInt8(ascii: "]") else {
            let ascii =
                allowingNonASCII
                ? String(domain.utf8.map { $0 < 0x80 ? Character(Unicode.Scalar($0)) : "x" }) : String(domain)
            return HostName.isWellFormed(ascii)
        }
        let literal = domain.dropFirst().dropLast()
        if literal.lowercased().hasPrefix("ipv6:") { return IPv6.isWellFormed(String(literal.dropFirst(5))) }
        return Format.ipv4.includes(String(literal))
    }
}
