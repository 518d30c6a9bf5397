/// No way to any peer, for applications whose actors keep to themselves.
public struct NoPeers: PeerConnection {
    /// No way to any peer.
    public init() {}

    /// Does not ask.
    public func send(_ request: PeerRequest) throws(PeerUnreachable) -> PeerResponse {
        throw PeerUnreachable(address: request.address, reason: "the application has no connection to peers")
    }

    /// Does not ask.
    public func send(_ request: PeerRequest) async throws(PeerUnreachable) -> PeerResponse {
        throw PeerUnreachable(address: request.address, reason: "the application has no connection to peers")
    }
}
