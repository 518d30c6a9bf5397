/// A response that stays open.
public struct MCPStream: Sendable {
    private let stream: MessageStream
    private let left: @Sendable () -> Void

    init(_ stream: MessageStream, left: @escaping @Sendable () -> Void) {
        self.stream = stream
        self.left = left
    }

    /// Notes that the client went away.
    public func clientLeft() {
        stream.detach()
        left()
    }
}
