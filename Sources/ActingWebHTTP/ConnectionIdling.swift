import NIOCore

/// How long nothing has come by a connection that could be closed.
struct ConnectionIdling {
    private let timeout: TimeAmount
    /// When something came, or a response ended, for the last time.
    var lastActive = NIODeadline.now()

    /// - Parameter timeout: how long a connection may be idle.
    init(timeout: TimeAmount) {
        self.timeout = timeout
    }

    /// When it is to be looked at next; never at once, which a loop that is asked to would do for ever.
    ///
    /// - Parameter now: the time.
    /// - Returns: when the connection may have been idle for too long, or a while from now where that is over.
    func deadline(after now: NIODeadline) -> NIODeadline {
        let end = lastActive + timeout
        return end > now ? end : now + timeout
    }

    /// Whether the connection has been idle for too long.
    ///
    /// A client that waits for its answer need not say anything, but one that has begun a request has to go on with it.
    ///
    /// - Parameters:
    ///   - now: the time.
    ///   - isAnswering: whether an answer is on its way.
    ///   - isWriting: whether answers have ended that the client has not read; it has ten times as long for that.
    /// - Returns: whether it is to be closed.
    func isOver(at now: NIODeadline, isAnswering: Bool, isWriting: Bool = false) -> Bool {
        !isAnswering && now >= lastActive + (isWriting ? timeout * 10 : timeout)
    }
}
