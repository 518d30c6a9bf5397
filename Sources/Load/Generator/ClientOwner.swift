import Trace

/// Whoever decides what a connection does next; all of it happens on the connection's loop.
protocol ClientOwner: AnyObject {
    /// The handshake is over, and the connection is free.
    func isReady(_ client: Client, wire: MCPWire, serverName: String?)
    /// A request has ended; the connection is free, unless it was told to be over.
    func ended(_ exchange: Exchange, on client: Client, fault: AnswerCheck.Fault?, at now: Instant)
    /// The answer is read to its end and the connection can be used again.
    func isFree(_ client: Client)
    /// The connection is over; the fault is what ended it before it was ready, and `nil` after that.
    func isOver(_ client: Client, fault: AnswerCheck.Fault?)
}
