import NIOPosix

extension LoopExecutor {
    /// An executor for the event loop that the calling thread drives; `nil` off every loop.
    package static var ofCurrentLoop: LoopExecutor? {
        MultiThreadedEventLoopGroup.currentEventLoop.map { LoopExecutor($0) }
    }
}
