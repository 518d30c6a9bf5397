import NIOCore

/// How long nothing has come by a connection that could be closed.
struct ConnectionIdling {
    private let timeout: TimeAmount
    /// When something came, or a response ended, for the last time.
    var lastActive = NIODeadline.now()
    /// Whether the server takes no more requests.
    var isQuiescing = false
    /// Looks again.
    var timer: Scheduled<Void>?

    /// - Parameter timeout: how long a connection may be idle.
    init(timeout: TimeAmount) {
        self.timeout = timeout
    }

    /// When it is to be looked at next.
    var deadline: NIODeadline { max(lastActive, .now() - timeout) + timeout }

    /// Whether the connection has been idle for too long: a client that waits for its answer need not say anything, but
    /// one that has begun a request has to go on with it.
    func isOver(at now: NIODeadline, isAnswering: Bool) -> Bool {
        !isAnswering && now >= lastActive + timeout
    }
}
