/// Where a client wants its user to be sent after the consent page.
struct RedirectURI: Hashable, Sendable {
    /// The longest one, in bytes.
    static let longest = 2048

    /// The URI as it was written.
    let text: String
    /// The scheme, in lower case.
    let scheme: String
    /// The host without the port; empty where there is none.
    let host: String
    /// The port, where one is written.
    private let port: Int?
    /// What follows host and port.
    private let rest: String

    /// A URI to which users may be sent: `https`, `http` on the loopback interface, or the private scheme of an
    /// application; `nil` for every other.
    init?(_ text: String) {
        guard text.utf8.count <= Self.longest, text.utf8.allSatisfy(Self.isPlain),
            let colon = text.firstIndex(of: ":")
        else { return nil }
        let scheme = text[..<colon].lowercased()
        let hierarchy = text[text.index(after: colon)...]
        guard Self.isScheme(scheme), hierarchy.hasPrefix("/") else { return nil }
        let hasAuthority = hierarchy.hasPrefix("//")
        let afterSlashes = hasAuthority ? hierarchy.dropFirst(2) : hierarchy
        let end =
            hasAuthority
            ? afterSlashes.firstIndex { $0 == "/" || $0 == "?" } ?? afterSlashes.endIndex
            : afterSlashes.startIndex
        guard let (host, port) = Self.split(authority: afterSlashes[..<end]) else { return nil }
        self.text = text
        self.scheme = scheme
        self.host = host
        self.port = port
        rest = String(afterSlashes[end...])
        guard isAllowed else { return nil }
    }

    /// Whether the URI of a request is this registered one; a program on the user's machine may listen on any port.
    func covers(_ other: RedirectURI) -> Bool {
        if Array(text.utf8) == Array(other.text.utf8) { return true }
        return isLoopback && other.isLoopback && host == other.host && Array(rest.utf8) == Array(other.rest.utf8)
    }

    /// What a content security policy has to name so that a form may lead there.
    var policySource: String {
        switch scheme {
        // A policy cannot name an address in brackets.
        case "http" where host.hasPrefix("["): "http:"
        case "http", "https": "\(scheme)://\(host)" + (port.map { ":\($0)" } ?? "")
        default: "\(scheme):"
        }
    }

    /// The URI with more fields in its query.
    func adding(_ fields: [(name: String, value: String)]) -> String {
        let separator = !rest.contains("?") ? "?" : rest.hasSuffix("?") || rest.hasSuffix("&") ? "" : "&"
        return text + separator + FormBody.encode(fields)
    }
}

extension RedirectURI {
    /// Schemes that a browser acts on itself: none leads to an application of the client.
    private static let notPrivate: Set<String> = [
        "about", "blob", "chrome", "data", "file", "filesystem", "ftp", "ftps", "http", "https", "intent", "jar",
        "javascript", "mailto", "ms-its", "resource", "sms", "tel", "vbscript", "view-source", "ws", "wss",
    ]

    private var isLoopback: Bool {
        scheme == "http" && ["localhost", "127.0.0.1", "[::1]"].contains(host)
    }

    private var isAllowed: Bool {
        switch scheme {
        case "https": !host.isEmpty
        case "http": isLoopback
        default: !Self.notPrivate.contains(scheme)
        }
    }

    /// Visible ASCII without what parsers disagree on; a fragment is not allowed in a redirection.
    private static func isPlain(_ byte: UInt8) -> Bool {
        (0x21...0x7e).contains(byte) && !"#\\\"<>^`{|}".utf8.contains(byte)
    }

    private static func isScheme(_ text: String) -> Bool {
        guard let first = text.utf8.first, isLetter(first) else { return false }
        return text.utf8.allSatisfy { byte in
            isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.".utf8.contains(byte)
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
    }

    /// Host and port; `nil` where they cannot be read, or where a user's name stands before them.
    private static func split(authority: Substring) -> (host: String, port: Int?)? {
        guard !authority.contains("@") else { return nil }
        let hostEnd: Substring.Index
        if authority.hasPrefix("[") {
            guard let bracket = authority.firstIndex(of: "]") else { return nil }
            hostEnd = authority.index(after: bracket)
        } else {
            hostEnd = authority.firstIndex(of: ":") ?? authority.endIndex
        }
        let host = authority[..<hostEnd].lowercased()
        // What stands in a header has to be a host's name or address, and nothing that ends it early.
        guard !host.contains(where: { ",;'()*!$&+=%".contains($0) }) else { return nil }
        let rest = authority[hostEnd...]
        if rest.isEmpty { return (host, nil) }
        guard rest.hasPrefix(":"), !host.isEmpty, rest.dropFirst().allSatisfy({ $0.isASCII && $0.isNumber }),
            let port = Int(rest.dropFirst()), (1...65535).contains(port)
        else { return nil }
        return (host, port)
    }
}
