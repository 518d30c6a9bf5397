import Analysis
import Trace

/// Which requests the list shows, and in which order: the log's own, as long as nothing else is asked for.
struct Listing: Hashable, Sendable {
    /// The least time between two looks at everything, so that rows do not jump under the eye.
    private static let pause = Duration.milliseconds(500)

    var filter = RequestFilter()
    var order: SortOrder?
    /// The requests that are shown, in order; `nil` for all in the order of the log.
    private(set) var ids: [Request.ID]?
    private var places: [Request.ID: Int] = [:]
    private var madeAt: Instant?

    var isWholeLog: Bool { order == nil && filter.query == nil }

    func count(in log: RequestLog) -> Int { ids?.count ?? log.count }

    func entry(at position: Int, in log: RequestLog) -> RequestLog.Entry? {
        guard let ids else { return log[position: position] }
        return ids.indices.contains(position) ? log[id: ids[position]] : nil
    }

    func position(of id: Request.ID, in log: RequestLog) -> Int? {
        ids == nil ? log.position(of: id) : places[id]
    }

    /// Looks at all requests again, where it is time to or something else is asked for now.
    mutating func refresh(_ picture: Picture, isForced: Bool = false) {
        guard !isWholeLog else {
            ids = nil
            places = [:]
            madeAt = nil
            return
        }
        if !isForced, let madeAt, picture.now.since(madeAt) < Self.pause { return }
        madeAt = picture.now
        let ids = found(in: picture)
        self.ids = ids
        places = Dictionary(uniqueKeysWithValues: ids.enumerated().map { ($1, $0) })
    }

    private func found(in picture: Picture) -> [Request.ID] {
        let entries = (0..<picture.log.count).lazy.compactMap { picture.log[position: $0] }
            .filter { filter.matches($0, picture) }
        guard let order else { return entries.map(\.id) }
        let keyed = entries.map { (key: SortKey(order.column, of: $0, at: picture.now), id: $0.id) }
        // Requests that are equal keep the order of acceptance, so that rows stay where they are.
        return Array(keyed).sorted { left, right in
            guard left.key == right.key else { return (left.key < right.key) != order.isDescending }
            return left.id > right.id
        }.map(\.id)
    }
}
