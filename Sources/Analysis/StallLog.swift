package import Trace

/// The stalls of a process, newest last, each with the requests that waited for it.
package struct StallLog: Hashable, Sendable {
    /// A stall and its victims.
    package struct Entry: Hashable, Sendable {
        package var stall: Stall
        /// Those who waited, whoever lost most first.
        package var victims: [Stall.Loss] = []
    }

    /// How many stalls are kept, and how many victims of each.
    package static let limit = 1_000

    package private(set) var entries: [Entry] = []
    /// Stalls that were seen, whatever is kept.
    package private(set) var count = 0
    /// What came before the stall that it is about.
    private var early: [Stall.Loss] = []

    package init() {}

    package mutating func add(_ stall: Stall) {
        count += 1
        if entries.count == Self.limit { entries.removeFirst() }
        entries.append(Entry(stall: stall))
        let waiting = early.filter { $0.stall == stall.id }
        early.removeAll { $0.stall == stall.id }
        for loss in waiting { add(loss) }
    }

    package mutating func add(_ loss: Stall.Loss) {
        guard let index = entries.lastIndex(where: { $0.stall.id == loss.stall }) else {
            // The stall of the oldest may have been dropped, and never come.
            if early.count == Self.limit { early.removeFirst() }
            return early.append(loss)
        }
        entries[index].add(loss, limit: Self.limit)
    }
}

extension StallLog.Entry {
    /// Puts a victim in its place; of several losses of one request the longest counts, since they lie within each other.
    fileprivate mutating func add(_ loss: Stall.Loss, limit: Int) {
        if let index = victims.firstIndex(where: { $0.request == loss.request }) {
            guard victims[index].lost < loss.lost else { return }
            victims.remove(at: index)
        } else if victims.count >= limit {
            return
        }
        let index = victims.indices.partition {
            (victims[$0].lost, loss.request) > (loss.lost, victims[$0].request)
        }
        victims.insert(loss, at: index)
    }
}

extension [Stall.Loss] {
    /// Adds a loss; of several for the same stall and request the longest is kept, since they lie within each other.
    ///
    /// - Returns: whether there was room for it, which there is for `limit` losses.
    mutating func merge(_ loss: Stall.Loss, limit: Int) -> Bool {
        guard let index = firstIndex(where: { $0.stall == loss.stall && $0.request == loss.request }) else {
            guard count < limit else { return false }
            append(loss)
            return true
        }
        if self[index].lost < loss.lost { self[index] = loss }
        return true
    }
}
