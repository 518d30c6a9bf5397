/// Keeps web pages of other origins from using the server through a browser on this machine.
///
/// A page can make a name of its own point at loopback; its requests then carry that name as `Host`, or its origin.
struct OriginGuard: Equatable {
    /// Whether the server listens on loopback only, where any other `Host` is a sign of such a page.
    let isLoopback: Bool

    /// Why a request with these headers is refused, or `nil` where it is not.
    func refusal(host: String?, origin: String?) -> String? {
        if origin == nil, let host, Authority.isPlainLoopback(host) { return nil }
        let authority = host.flatMap { Authority($0) }
        if isLoopback, let host, authority?.isLoopback != true {
            return "Host \"\(host)\" is not this server: it answers to localhost, 127.0.0.1 and [::1] only"
        }
        guard let origin else { return nil }
        guard let page = Authority(origin: origin) else { return "Origin \"\(origin)\" is not allowed" }
        guard page.isLoopback || (!isLoopback && page == authority) else {
            return "Origin \"\(origin)\" is not allowed"
        }
        return nil
    }
}
