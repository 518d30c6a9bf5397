import NIOCore
import NIOPosix
import Synchronization

/// Numbers for event loops that neither the server nor the library made, given when code is first seen on one.
enum ForeignLoops {
    private struct Entry {
        weak var loop: (any EventLoop)?
        let identity: LoopIdentity
    }

    private static let known = Mutex<(entries: [ObjectIdentifier: Entry], next: UInt32)>(([:], 0))

    /// The identity of the unannounced loop that the calling thread drives, or `nil` where it drives none.
    static func current() -> LoopIdentity? {
        guard let loop = MultiThreadedEventLoopGroup.currentEventLoop else { return nil }
        return known.withLock { known in
            if let entry = known.entries[ObjectIdentifier(loop)], entry.loop === loop { return entry.identity }
            known.entries = known.entries.filter { $0.value.loop != nil }
            let identity = LoopIdentity(kind: .foreign, number: known.next, born: .now)
            known.next &+= 1
            known.entries[ObjectIdentifier(loop)] = Entry(loop: loop, identity: identity)
            return identity
        }
    }
}
