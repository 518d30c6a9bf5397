import ActingWebMCP
import NIOCore
import Synchronization

/// Turns the events of one MCP response into server-sent events, and hands them to whoever writes the response.
///
/// What waits to be written is bounded: news is dropped where a client reads too slowly, and where it reads none of what
/// it cannot do without, the response ends.
final class EventStreamOutlet: MCPOutlet {
    /// What a client may leave unread before news is dropped, in bytes.
    private static let mostNews = 256 << 10
    /// What a client may leave unread before it is given up, in bytes.
    private static let most = 16 << 20
    /// How long a stream says nothing before it says that it is there.
    private static let silence = TimeAmount.seconds(15)

    private struct State {
        var isClosed = false
        var waiting = 0
        var ping: RepeatedTask?
        /// Where chunks go; there is none until the response becomes a stream, which few do.
        var chunks: AsyncStream<ByteBuffer>.Continuation?
    }

    /// Takes over a response that is to be a stream: what is to be written, and header fields for its head.
    typealias Opening =
        @Sendable (
            EventStreamOutlet, _ chunks: AsyncStream<ByteBuffer>, _ headers: [(name: String, value: String)]
        ) -> Void

    private let eventLoop: any EventLoop
    private let opened: Opening
    private let state = Mutex(State())

    /// - Parameters:
    ///   - eventLoop: the connection's loop.
    ///   - opened: called when the response is to be a stream.
    init(on eventLoop: any EventLoop, opened: @escaping Opening) {
        self.eventLoop = eventLoop
        self.opened = opened
    }

    func open(_ headers: [(name: String, value: String)]) {
        let ping = eventLoop.scheduleRepeatedTask(initialDelay: Self.silence, delay: Self.silence) { [weak self] _ in
            self?.send(ByteBuffer(string: ": ping\n\n"), isNews: true)
        }
        let (chunks, continuation) = AsyncStream<ByteBuffer>.makeStream()
        let isClosed = state.withLock { state in
            if !state.isClosed { (state.ping, state.chunks) = (ping, continuation) }
            return state.isClosed
        }
        if isClosed {
            ping.cancel()
            continuation.finish()
        }
        opened(self, chunks, headers)
    }

    func send(_ event: StreamEvent, isNews: Bool) {
        send(Self.text(event), isNews: isNews)
    }

    func close() {
        let (ping, chunks) = state.withLock { state in
            state.isClosed = true
            return (state.ping.take(), state.chunks.take())
        }
        ping?.cancel()
        chunks?.finish()
    }

    /// Notes that something was written.
    func wrote(_ bytes: Int) {
        state.withLock { $0.waiting -= bytes }
    }

    private func send(_ chunk: ByteBuffer, isNews: Bool) {
        enum Fate { case sent, dropped, tooMuch }
        let size = chunk.readableBytes
        let fate: Fate = state.withLock { state in
            guard !state.isClosed, let chunks = state.chunks else { return .dropped }
            if state.waiting > (isNews ? Self.mostNews : Self.most) { return isNews ? .dropped : .tooMuch }
            state.waiting += size
            // Under the lock, so that what is sent first is written first.
            chunks.yield(chunk)
            return .sent
        }
        if fate == .tooMuch { close() }
    }

    private static func text(_ event: StreamEvent) -> ByteBuffer {
        var text = ByteBuffer()
        text.reserveCapacity(event.data.count + 48)
        if let id = event.id { text.writeString("id: \(id)\n") }
        if let retry = event.retry { text.writeString("retry: \(retry)\n") }
        if !event.data.isEmpty { text.writeString("event: message\n") }
        text.writeString("data: ")
        text.writeBytes(event.data)
        text.writeString("\n\n")
        return text
    }
}
