/// Where a server is reached, for the addresses that it hands out.
struct ServerAddress: Sendable {
    /// The address that the operator gave; `nil` where it is what the client asked for.
    let publicURL: String?
    /// What stands in for a client that named no host.
    let fallback: String

    /// The address without a slash at the end.
    ///
    /// - Parameter host: what the client named as host, which the `OriginGuard` has let through.
    /// - Returns: the scheme and the host, with the port where there is one.
    func root(host: String?) -> String {
        if let publicURL { return publicURL }
        guard let host, Authority(host) != nil else { return fallback }
        return "http://\(host)"
    }
}
