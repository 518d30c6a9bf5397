import ActingWeb
import HTTPTypes
import HummingbirdCore
import NIOCore

/// The header by which a client on this machine chooses how its request is served.
enum ModeHeader {
    /// What the header comes to.
    enum Choice: Equatable {
        /// The header is not there.
        case none
        case mode(ExecutionMode)
        /// The header names no mode.
        case unknown(String)
        /// Whoever sent it may not choose.
        case forbidden
    }

    static let name = "X-ActingWeb-Mode"
    private static let field = HTTPField.Name(name)
    /// What proxies add; behind one, everybody seems to be on this machine.
    private static let traces = ["Forwarded", "X-Forwarded-For", "Via"].compactMap { HTTPField.Name($0) }

    /// What the header of a request comes to that came from this address.
    static func choice(_ headers: HTTPFields, from peer: SocketAddress?) -> Choice {
        guard let field, let value = headers[field] else { return .none }
        let isProxied = traces.contains { headers[$0] != nil }
        guard let peer, peer.isLoopback, !isProxied else { return .forbidden }
        return ExecutionMode(rawValue: value.lowercased()).map { .mode($0) } ?? .unknown(value)
    }

    /// The mode that a request is served in, where its header says so.
    static func mode(_ request: Request, on channel: any Channel) -> ExecutionMode? {
        guard case .mode(let mode) = choice(request.headers, from: channel.remoteAddress) else { return nil }
        return mode
    }
}

extension SocketAddress {
    /// Whether this is an address of the machine itself, or no address of a network at all.
    fileprivate var isLoopback: Bool {
        switch self {
        case .v4: ipAddress.map { Authority.isLoopback(host: $0) } ?? false
        case .v6: ipAddress.map { Authority.isLoopback(host: $0.replacing("::ffff:", with: "")) } ?? false
        case .unixDomainSocket: true
        }
    }
}
