/// A host with an optional port, as it stands in `Host` headers and origins.
struct Authority: Equatable {
    /// The host in lower case, without brackets.
    let host: String
    let port: Int?

    /// Reads `host`, `host:port`, `[::1]` or `[::1]:port`; `nil` where the text is none of them.
    init?(_ text: some StringProtocol) {
        let host: Substring
        let rest: Substring
        let text = Substring(text)
        if text.hasPrefix("[") {
            guard let close = text.firstIndex(of: "]") else { return nil }
            host = text[text.index(after: text.startIndex)..<close]
            rest = text[text.index(after: close)...]
        } else {
            let colon = text.firstIndex(of: ":") ?? text.endIndex
            host = text[..<colon]
            rest = text[colon...]
        }
        guard !host.isEmpty else { return nil }
        if rest.isEmpty {
            port = nil
        } else {
            guard rest.first == ":", let number = UInt16(digits: rest.dropFirst()) else { return nil }
            port = Int(number)
        }
        self.host = host.lowercased()
    }

    /// Reads the authority of an origin such as `https://localhost:8080`; `nil` where the text is no origin.
    init?(origin: String) {
        guard let scheme = ["http://", "https://"].first(where: { origin.lowercased().hasPrefix($0) }) else {
            return nil
        }
        self.init(origin.dropFirst(scheme.count))
    }

    var isLoopback: Bool { Self.isLoopback(host: host) }

    /// Whether an authority is this machine in the way in which nearly every client on it writes it; others have to be
    /// read to be told.
    static func isPlainLoopback(_ authority: String) -> Bool {
        for host in ["127.0.0.1", "localhost"] where authority.utf8.starts(with: host.utf8) {
            let rest = authority.utf8.dropFirst(host.utf8.count)
            guard let colon = rest.first else { return true }
            // Four digits fit a port whatever they are.
            return colon == UInt8(ascii: ":") && (2...5).contains(rest.count)
                && rest.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        }
        return false
    }

    /// Whether a host is this machine by one of its loopback names or addresses.
    ///
    /// Four numbers are asked for, as `127.0.0.evil` is a name that anybody may own.
    static func isLoopback(host: String) -> Bool {
        if host == "localhost" || host == "::1" { return true }
        let parts = host.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 4 && parts.first == "127" && parts.allSatisfy { UInt8(digits: $0) != nil }
    }
}

extension FixedWidthInteger {
    /// Reads decimal digits and nothing else, not even a sign.
    fileprivate init?(digits text: Substring) {
        guard text.utf8.allSatisfy({ (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { return nil }
        self.init(text)
    }
}
