/// Where an MCP server is: the address that a URL names.
package struct Endpoint: Hashable, Sendable {
    package let host: String
    package let port: Int
    package let isEncrypted: Bool
    /// The path and the query.
    package let path: String

    /// Reads a URL: `http://127.0.0.1:8765/mcp`; without a path it is `/mcp`.
    package init(url: String) throws(EndpointError) {
        guard let colon = url.firstIndex(of: ":"), url[colon...].hasPrefix("://") else { throw .noScheme(url) }
        let scheme = url[..<colon].lowercased()
        guard scheme == "http" || scheme == "https" else { throw .otherScheme(scheme) }
        isEncrypted = scheme == "https"
        let rest = url[colon...].dropFirst(3)
        let end = rest.firstIndex { "/?#".contains($0) } ?? rest.endIndex
        let authority = rest[..<end]
        guard !authority.contains("@") else { throw .userInfo }
        (host, port) = try Self.parts(of: authority, port: isEncrypted ? 443 : 80)
        let path = rest[end...].prefix { $0 != "#" }
        guard url.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else { throw .notASCII }
        self.path = path.isEmpty ? "/mcp" : path.hasPrefix("?") ? "/\(path)" : String(path)
    }

    /// The host as a `Host` header names it.
    package var authority: String {
        let name = host.contains(":") ? "[\(host)]" : host
        return port == (isEncrypted ? 443 : 80) ? name : "\(name):\(port)"
    }

    /// The URL.
    package var url: String { "\(isEncrypted ? "https" : "http")://\(authority)\(path)" }

    private static func parts(of authority: Substring, port standard: Int) throws(EndpointError) -> (String, Int) {
        var name = authority
        var port: Substring?
        if authority.hasPrefix("[") {
            guard let close = authority.firstIndex(of: "]") else { throw .noHost }
            name = authority[..<close].dropFirst()
            let rest = authority[close...].dropFirst()
            guard rest.isEmpty || rest.hasPrefix(":") else { throw .badPort(String(rest)) }
            port = rest.isEmpty ? nil : rest.dropFirst()
        } else if let colon = authority.firstIndex(of: ":") {
            name = authority[..<colon]
            port = authority[colon...].dropFirst()
        }
        guard !name.isEmpty else { throw .noHost }
        guard let port else { return (String(name), standard) }
        guard let number = Int(port), (1...65_535).contains(number) else { throw .badPort(String(port)) }
        return (String(name), number)
    }
}
