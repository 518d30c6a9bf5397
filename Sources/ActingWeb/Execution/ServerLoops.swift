public import NIOCore
import NIOPosix

/// The event loops that carry a server's connections, each with its executor and announced under its number.
public final class ServerLoops: Sendable {
    /// The group to bind sockets on.
    public let group: any EventLoopGroup
    /// What each loop is at, by its number.
    package let meters: [PollMeter]
    /// How each loop spends its time, by its number.
    package let ticks: LoopTicks
    private let executors: [ObjectIdentifier: LoopExecutor]

    /// Starts the loops; none of them has run anything yet when this returns.
    ///
    /// - Parameters:
    ///   - count: how many loops, at least one.
    ///   - observer: is told of stalls, where it wants details.
    ///   - stallThreshold: how long a loop may run one thing without a pause before that is a stall.
    /// - Throws: where a loop could not be announced, which no working system does.
    public init(
        count: Int, observer: any ExecutionObserver = NoObserver(),
        stallThreshold: Duration = LoopExecutor.stallThreshold
    ) async throws {
        ticks = LoopTicks(count: max(1, count))
        let group = MultiThreadedEventLoopGroup(numberOfThreads: max(1, count), metricsDelegate: ticks)
        self.group = group
        let loops = Array(group.makeIterator())
        let executors = loops.map { LoopExecutor($0, observer: observer, stallThreshold: stallThreshold) }
        meters = executors.map(\.meter)
        self.executors = Dictionary(uniqueKeysWithValues: zip(loops.map { ObjectIdentifier($0) }, executors))
        for (number, loop) in loops.enumerated() {
            try await loop.submit { ThreadPlace.announceServerLoop(UInt32(clamping: number)) }.get()
        }
    }

    /// How many loops there are.
    public var count: Int { executors.count }

    /// The executor that keeps a task on this loop; a loop of another group gets one of its own.
    public func executor(of loop: any EventLoop) -> LoopExecutor {
        executors[ObjectIdentifier(loop)] ?? LoopExecutor(loop)
    }

    /// An executor that keeps a task on one of the loops.
    public var anyExecutor: LoopExecutor { executor(of: group.next()) }

    /// Ends the loops and their threads; their channels must be closed before.
    public func shutdown() async throws {
        try await group.shutdownGracefully()
    }
}
