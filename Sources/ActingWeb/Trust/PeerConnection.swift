/// The way to the peers of actors.
///
/// An answer is an answer, whatever its status; only what kept the peer from answering is thrown.
public protocol PeerConnection: Sendable {
    /// Asks a peer, blocking the calling thread until it has answered.
    func send(_ request: PeerRequest) throws(PeerUnreachable) -> PeerResponse
    /// Asks a peer, without blocking the thread.
    func send(_ request: PeerRequest) async throws(PeerUnreachable) -> PeerResponse
}
