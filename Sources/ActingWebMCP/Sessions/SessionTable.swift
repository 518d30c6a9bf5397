import ActingWeb
import Synchronization

/// The sessions of an endpoint.
final class SessionTable: Sendable {
    private let sessions = Mutex<[String: MCPSession]>([:])
    private let limits: MCPLimits
    private let environment: AppEnvironment

    init(limits: MCPLimits, environment: AppEnvironment) {
        self.limits = limits
        self.environment = environment
    }

    var count: Int { sessions.withLock { $0.count } }
    var all: [MCPSession] { sessions.withLock { Array($0.values) } }

    /// Opens a session; `nil` where there are too many, even after those that nobody uses were ended.
    func open(
        owner: PrincipalKey, revision: ProtocolRevision, client: ClientInfo?, capabilities: ClientCapabilities,
        isResumable: Bool
    ) -> MCPSession? {
        if count >= limits.sessions { sweep() }
        // 144 bits in the alphabet of URLs, so that nobody guesses it and every header carries it.
        let session = MCPSession(
            id: Base64URL.encode(environment.randomBytes(18)), owner: owner, revision: revision, client: client,
            capabilities: capabilities, isResumable: isResumable, limits: limits)
        let limits = limits
        return sessions.withLock { sessions in
            guard sessions.count < limits.sessions else { return nil }
            sessions[session.id] = session
            return session
        }
    }

    /// The session of an id, for whoever opened it.
    func find(_ id: String, for owner: PrincipalKey) -> MCPSession? {
        guard let session = sessions.withLock({ $0[id] }), session.owner == owner else { return nil }
        session.touch()
        return session
    }

    /// Ends a session.
    func end(_ session: MCPSession) {
        sessions.withLock { _ = $0.removeValue(forKey: session.id) }
        session.end()
    }

    /// Ends what nobody uses any more.
    func sweep() {
        let idle = MonotonicTime.now.earlier(by: limits.sessionIdle)
        let late = MonotonicTime.now.earlier(by: limits.questionTime)
        for session in all {
            session.giveUpQuestions(before: late)
            if session.isIdle(since: idle) { end(session) }
        }
    }

    /// Ends every session.
    func endAll() {
        for session in all { end(session) }
    }
}
