import NIOPosix

extension LoopExecutor {
    /// An executor for the event loop that the calling thread drives, which goes on with the meter that is at it; `nil`
    /// off every loop.
    package static var ofCurrentLoop: LoopExecutor? {
        MultiThreadedEventLoopGroup.currentEventLoop.map { loop in
            guard let meter = PollMeter.current else { return LoopExecutor(loop) }
            return LoopExecutor(loop, meter: meter)
        }
    }
}
