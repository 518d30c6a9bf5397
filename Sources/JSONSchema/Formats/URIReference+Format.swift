extension URIReference {
    /// Whether each part has only the characters that it may have.
    ///
    /// - Parameters:
    ///   - absolute: Whether there has to be a scheme.
    ///   - allowingNonASCII: Whether characters beyond ASCII stand for themselves, as in an IRI.
    /// - Returns: Whether they have.
    func isWellFormed(absolute: Bool, allowingNonASCII: Bool) -> Bool {
        guard scheme != nil || !absolute else { return false }
        // Without a scheme, a colon in the first segment would make the text before it one.
        if scheme == nil, authority == nil, path.prefix(while: { $0 != "/" }).contains(":") { return false }
        let parts = [(path, "/"), (query ?? "", "/?"), (fragment ?? "", "/?")]
        return parts.allSatisfy { text, more in text.hasOnly("-._~!$&'()*+,;=:@" + more, allowingNonASCII) }
            && (authority.map { Self.isAuthority($0, allowingNonASCII) } ?? true)
    }

    private static func isAuthority(_ authority: String, _ allowingNonASCII: Bool) -> Bool {
        var host = authority[...]
        if let at = authority.utf8.lastIndex(of: UInt8(ascii: "@")) {
            guard String(authority[..<at]).hasOnly("-._~!$&'()*+,;=:", allowingNonASCII) else { return false }
            host = authority[authority.utf8.index(after: at)...]
        }
        if host.utf8.first == UInt8(ascii: "[") {
            guard let end = host.utf8.firstIndex(of: UInt8(ascii: "]")) else { return false }
            let port = host[host.utf8.index(after: end)...]
            let address = String(host[..<end].dropFirst())
            return (IPv6.isWellFormed(address) || isFutureAddress(address)) && (port.isEmpty || isPort(port))
        }
        let name = host.prefix { $0 != ":" }
        let port = host.dropFirst(name.count)
        return String(name).hasOnly("-._~!$&'()*+,;=", allowingNonASCII) && (port.isEmpty || isPort(port))
    }

    private static func isPort(_ text: Substring) -> Bool {
        text.utf8.first == UInt8(ascii: ":") && text.utf8.dropFirst().allSatisfy(\.isDigit)
    }

    /// Whether a text is an address of a version to come.
    private static func isFutureAddress(_ text: String) -> Bool {
        var scanner = TextScanner(text)
        return scanner.skip(anyOf: "vV") && scanner.skipAll(where: { $0.hexadecimalDigit != nil }) > 0
            && scanner.skip(anyOf: ".") && !scanner.isAtEnd && scanner.remainder.hasOnly("-._~!$&'()*+,;=:", false)
    }
}

extension String {
    /// Whether there are only letters, digits, well-formed percent-escapes and some more characters.
    fileprivate func hasOnly(_ more: String, _ allowingNonASCII: Bool) -> Bool {
        var scanner = TextScanner(self)
        while let byte = scanner.current {
            let fits =
                byte.isLetter || byte.isDigit || byte == UInt8(ascii: "%") || more.utf8.contains(byte)
                || (allowingNonASCII && byte >= 0x80)
            guard fits, scanner.skipPercentEscaped() else { return false }
        }
        return true
    }
}
