import Trace

/// The ids of requests that are over, in the order in which they ended; each keeps its place while others leave.
struct EndOrder: Hashable, Sendable {
    private var ids: [Request.ID] = []
    /// Where the oldest id stands in `ids`; what is before it has left.
    private var start = 0
    /// How many have left in all.
    private var left = 0

    var count: Int { ids.count - start }

    /// Adds the newest, and returns its place.
    mutating func append(_ id: Request.ID) -> Int {
        ids.append(id)
        return left + count - 1
    }

    mutating func removeOldest() -> Request.ID? {
        guard start < ids.count else { return nil }
        defer { compact() }
        left += 1
        start += 1
        return ids[start - 1]
    }

    /// The id that stands `offset` steps behind the newest.
    func newest(_ offset: Int) -> Request.ID? {
        guard offset >= 0, offset < count else { return nil }
        return ids[ids.count - 1 - offset]
    }

    /// How many steps the given place is behind the newest.
    func offset(ofPlace place: Int) -> Int { left + count - 1 - place }

    private mutating func compact() {
        guard start > 64, start > ids.count / 2 else { return }
        ids.removeFirst(start)
        start = 0
    }
}
