/// Tells whether something was written since an answer was asked for.
///
/// It counts by groups of keys, so that it stays small; that another key of a group was written looks like a write too.
struct WriteCounts<Key: Hashable> {
    /// How much had been written when an answer was asked for.
    struct Mark: Equatable {
        fileprivate let group: UInt64
        fileprivate let sweeps: UInt64
    }

    private static var groupCount: Int { 64 }

    private var groups = [UInt64](repeating: 0, count: groupCount)
    private var sweeps: UInt64 = 0

    /// The mark of a key whose answer is about to be read.
    func mark(of key: Key) -> Mark {
        Mark(group: groups[group(of: key)], sweeps: sweeps)
    }

    /// Notes that what belongs to a key was written.
    mutating func noteWrite(to key: Key) {
        groups[group(of: key)] &+= 1
    }

    /// Notes that what belongs to any number of keys was written.
    mutating func noteSweep() {
        sweeps &+= 1
    }

    private func group(of key: Key) -> Int {
        Int(UInt(bitPattern: key.hashValue) % UInt(Self.groupCount))
    }
}
