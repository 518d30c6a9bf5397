import ActingWeb
import HummingbirdCore
import Logging
import NIOCore

/// An HTTP/1.1 connection whose whole task tree stays on the event loop of its channel.
struct PinnedChannel: ServerChildChannel {
    private let connection: HTTP1Channel
    private let loops: ServerLoops

    init(_ connection: HTTP1Channel, loops: ServerLoops) {
        self.connection = connection
        self.loops = loops
    }

    func setup(channel: any Channel, logger: Logger) -> EventLoopFuture<HTTP1Channel.Value> {
        connection.setup(channel: channel, logger: logger)
    }

    func handle(value: HTTP1Channel.Value, logger: Logger) async {
        await withTaskExecutorPreference(loops.executor(of: value.channel.eventLoop)) {
            await connection.handle(value: value, logger: logger)
        }
    }
}
