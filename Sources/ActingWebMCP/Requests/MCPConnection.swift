import Synchronization

/// A connection that one client has to itself, such as a pair of pipes: what its messages share although the protocol
/// names no session.
public final class MCPConnection: Sendable {
    private struct State {
        var session: String?
        var calls: [RPCID: CallHandle] = [:]
    }

    /// Where what belongs to no call goes.
    let outlet: any MCPOutlet
    private let state = Mutex(State())

    /// A connection on which nothing was said.
    ///
    /// - Parameter outlet: where messages to the client go.
    public init(outlet: any MCPOutlet) {
        self.outlet = outlet
    }

    /// The session that was opened on the connection.
    var session: String? { state.withLock { $0.session } }

    /// Makes a session the connection's, which carries what belongs to no call as well.
    func adopt(_ session: MCPSession) {
        state.withLock { $0.session = session.id }
        // A session that is new has no stream of this kind, so there is none in the way.
        _ = try? session.listen(to: outlet)
    }

    func begin(_ id: RPCID, _ call: CallHandle) {
        state.withLock { $0.calls[id] = call }
    }

    func finish(_ id: RPCID, _ call: CallHandle) {
        state.withLock { state in
            if state.calls[id] === call { state.calls[id] = nil }
        }
    }

    func cancel(_ id: RPCID) {
        state.withLock { $0.calls[id] }?.cancel()
    }
}
