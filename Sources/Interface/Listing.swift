import Analysis
import Trace

/// Which requests the list shows, and in which order: the log's own, as long as nothing else is asked for.
///
/// It looks again at requests that changed, and no others; twice a second it puts them in among its rows.
struct Listing: Hashable, Sendable {
    private struct Row: Hashable {
        var key: SortKey
        var id: Request.ID
    }

    /// The least time between two changes of the rows, so that they do not jump under the eye.
    private static let pause = Duration.milliseconds(500)

    private(set) var filter = ListFilter()
    private(set) var order: SortOrder?
    /// What is shown, in order; `nil` for the whole log in its own order.
    private var rows: [Row]?
    private var keys: [Request.ID: SortKey] = [:]
    private var pending = RequestLog.Changes()
    private var madeAt = Instant(nanoseconds: 0)

    init(order: SortOrder? = nil) {
        self.order = order
    }

    /// Whether the log is shown as it is.
    var isWholeLog: Bool { order == nil && filter.query == nil }

    func count(in log: RequestLog) -> Int { rows?.count ?? log.count }

    func entry(at position: Int, in log: RequestLog) -> RequestLog.Entry? {
        guard let rows else { return log[position: position] }
        return rows.indices.contains(position) ? log[id: rows[position].id] : nil
    }

    func position(of id: Request.ID, in log: RequestLog) -> Int? {
        guard let rows else { return log.position(of: id) }
        return keys[id].map { partition(rows, before: Row(key: $0, id: id)) }
    }

    // MARK: - Changing

    mutating func take(filter text: String, _ picture: Picture, _ remarks: Remarks) {
        filter.take(text)
        makeAnew(picture, remarks)
    }

    mutating func take(order: SortOrder?, _ picture: Picture, _ remarks: Remarks) {
        self.order = order
        makeAnew(picture, remarks)
    }

    /// Notes what changed in the log, for the next refresh.
    mutating func note(_ changes: RequestLog.Changes) {
        if !isWholeLog { pending.add(changes) }
    }

    /// Notes that the reader put a mark or a comment on a request.
    mutating func noteRemark(on id: Request.ID) {
        if !isWholeLog { pending.touch(id) }
    }

    /// Brings in what changed, where that is due.
    mutating func refresh(_ picture: Picture, _ remarks: Remarks) {
        guard let rows else {
            if !isWholeLog { makeAnew(picture, remarks) }
            return
        }
        guard picture.now.since(madeAt) >= Self.pause else { return }
        guard filter.query?.asksForAge != true else { return makeAnew(picture, remarks) }
        madeAt = picture.now
        // What is in flight changes with time alone.
        let touched = pending.touched.union(picture.log.inFlightIDs)
        let stale = touched.union(pending.gone)
        pending = RequestLog.Changes()
        for id in stale { keys[id] = nil }
        let added = found(touched.lazy.compactMap { picture.log[id: $0] }, picture, remarks)
        self.rows = merged(rows.filter { !stale.contains($0.id) }, added)
    }

    /// Looks at every request.
    mutating func makeAnew(_ picture: Picture, _ remarks: Remarks) {
        pending = RequestLog.Changes()
        keys = [:]
        rows = nil
        guard !isWholeLog else { return }
        madeAt = picture.now
        rows = found((0..<picture.log.count).lazy.compactMap { picture.log[position: $0] }, picture, remarks)
    }

    /// The requests that belong into the list, in order.
    private mutating func found(
        _ entries: some Sequence<RequestLog.Entry>, _ picture: Picture, _ remarks: Remarks
    ) -> [Row] {
        var rows: [Row] = []
        for entry in entries where filter.matches(entry, picture, remarks) {
            let key = order.map { SortKey($0.column, of: entry, at: picture.now) } ?? .number(entry.rank)
            keys[entry.id] = key
            rows.append(Row(key: key, id: entry.id))
        }
        return rows.sorted(by: precedes)
    }

    private func merged(_ left: [Row], _ right: [Row]) -> [Row] {
        var merged: [Row] = []
        merged.reserveCapacity(left.count + right.count)
        var rest = right[...]
        for row in left {
            while let next = rest.first, precedes(next, row) {
                merged.append(next)
                rest = rest.dropFirst()
            }
            merged.append(row)
        }
        return merged + rest
    }

    /// Requests that are equal stand in the order of acceptance, the newest first.
    private func precedes(_ left: Row, _ right: Row) -> Bool {
        guard left.key == right.key else { return (left.key < right.key) != (order?.isDescending ?? true) }
        return left.id > right.id
    }

    /// How many rows come before this one.
    private func partition(_ rows: [Row], before row: Row) -> Int {
        var bounds = 0..<rows.count
        while !bounds.isEmpty {
            let middle = (bounds.lowerBound + bounds.upperBound) / 2
            bounds = precedes(rows[middle], row) ? middle + 1..<bounds.upperBound : bounds.lowerBound..<middle
        }
        return bounds.lowerBound
    }
}
