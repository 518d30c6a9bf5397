import ActingWeb
import ActingWebMCP
import HTTPTypes
import NIOCore

/// A header by which a client on this machine chooses how its request is served.
struct ChoiceHeader<Value: RawRepresentable & CaseIterable & Equatable>: Sendable where Value.RawValue == String {
    /// What the header comes to.
    enum Choice: Equatable {
        /// The header is not there.
        case none
        case chosen(Value)
        /// The header names nothing that there is.
        case unknown(String)
        /// Whoever sent it may not choose.
        case forbidden
    }

    let name: String
    private let field: String

    fileprivate init(_ name: String) {
        self.name = name
        field = name.lowercased()
    }

    /// What the header of a request comes to that came from this address.
    func choice(_ headers: MCPHeaders, from peer: SocketAddress?) -> Choice {
        guard let value = headers[field] else { return .none }
        let isProxied = proxyTraces.contains { headers[$0] != nil }
        guard let peer, peer.isLoopback, !isProxied else { return .forbidden }
        return Value(rawValue: value.lowercased()).map { .chosen($0) } ?? .unknown(value)
    }

    /// What the header of a request chooses; `nil` where it chooses nothing.
    func value(_ head: RequestHead, on channel: any Channel) -> Value? {
        guard case .chosen(let value) = choice(head.headers, from: channel.remoteAddress) else { return nil }
        return value
    }

    /// Why a request is not served that came from this address; `nil` where it is.
    func refusal(_ headers: MCPHeaders, from peer: SocketAddress?) -> Answer? {
        switch choice(headers, from: peer) {
        case .none, .chosen: return nil
        case .forbidden:
            return .refusal(.forbidden, "\(name) is for clients on this machine, without a proxy in between")
        case .unknown(let value):
            let values = Value.allCases.map(\.rawValue).joined(separator: ", ")
            return .refusal(.badRequest, "\(name) is \"\(value)\"; it must be one of \(values)")
        }
    }
}

// A generic type stores nothing static, and these are looked at for each request.
private let modeHeader = ChoiceHeader<ExecutionMode>("X-ActingWeb-Mode")
private let syncHooksHeader = ChoiceHeader<SyncHookPlacement>("X-ActingWeb-Sync-Hooks")
/// What proxies add; behind one, everybody seems to be on this machine.
private let proxyTraces = ["forwarded", "x-forwarded-for", "via"]

extension ChoiceHeader<ExecutionMode> {
    /// Chooses the mode.
    static var mode: Self { modeHeader }
}

extension ChoiceHeader<SyncHookPlacement> {
    /// Chooses where synchronous hooks run, in the mode `async`.
    static var syncHooks: Self { syncHooksHeader }
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
