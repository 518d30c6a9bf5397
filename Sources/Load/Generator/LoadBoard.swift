import Synchronization

/// What the threads of a generator let others know while they work.
final class LoadBoard: Sendable {
    /// What one thread says of itself.
    struct Post: Sendable {
        var tally: LoadTally
        var open: Int
        var inFlight: Int
        /// Requests that are due and wait for a connection.
        var waiting: Int
    }

    private let posts: Mutex<[Post?]>
    private let cancelled = Atomic<Bool>(false)

    init(threads: Int) {
        posts = Mutex(Array(repeating: nil, count: threads))
    }

    func post(_ post: Post, by thread: Int) {
        posts.withLock { $0[thread] = post }
    }

    /// What all of them said last.
    var current: [Post] { posts.withLock { $0.compactMap(\.self) } }

    var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

    func cancel() { cancelled.store(true, ordering: .releasing) }
}
