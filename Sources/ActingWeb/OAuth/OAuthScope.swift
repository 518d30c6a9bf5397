/// What a token can be good for; there is one thing only.
enum OAuthScope {
    /// The application's MCP endpoint and the actor behind it.
    static let mcp = "mcp"

    /// The scope that a request gets.
    ///
    /// Clients ask for what other servers have; what is not known here is left out of the grant, and the answer says so.
    ///
    /// - Parameter requested: what is asked for; `nil` for whatever there is.
    /// - Returns: the scope.
    /// - Throws: `OAuthError` where nothing that is asked for can be granted.
    static func granted(for requested: String?) throws(OAuthError) -> String {
        guard let requested else { return mcp }
        guard requested.split(separator: " ").contains(Substring(mcp)) else {
            throw OAuthError(.invalidScope, "the only scope is \"\(mcp)\"")
        }
        return mcp
    }

    /// Refuses a token for another server.
    ///
    /// - Parameters:
    ///   - resource: what the token shall be good for; `nil` where nothing is said.
    ///   - root: where this server is reached.
    /// - Throws: `OAuthError` where it is not this server's.
    static func check(resource: String?, at root: String) throws(OAuthError) {
        guard let resource else { return }
        guard resource == "\(root)/mcp" || resource == "\(root)/mcp/" else {
            throw OAuthError(.invalidTarget, "tokens of this server are good for its own /mcp only")
        }
    }
}
