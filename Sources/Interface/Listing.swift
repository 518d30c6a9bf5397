import Analysis
import Trace

/// Which requests the list shows, and in which order: the log's own, as long as nothing else is asked for.
///
/// It looks again at requests that changed, and no others, as soon as they did; twice a second it shows what came of
/// that. So no step of it takes longer because the history is long, but that of asking for something else.
struct Listing: Hashable, Sendable {
    /// The least time between two changes of the rows, so that they do not jump under the eye.
    private static let pause = Duration.milliseconds(500)

    private(set) var filter = ListFilter()
    private(set) var order: SortOrder?
    /// What is shown; `nil` for the whole log in its own order.
    private var shown: ListRows?
    /// What is shown next.
    private var next = KeyedRows(isDescending: true)
    /// What puts requests in order in `shown` that `next` has elsewhere, or not at all; `nil` for one that only `next`
    /// has.
    private var before: [Request.ID: SortKey?] = [:]
    /// Requests by when they reach the next of `ages`, in nanoseconds.
    private var ageing = KeyedRows(isDescending: false)
    /// The ages that the filter asks for.
    private var ages: [Duration] = []
    private var pending = RequestLog.Changes()
    private var madeAt = Instant(nanoseconds: 0)

    init(order: SortOrder? = nil) {
        self.order = order
    }

    /// Whether the log is shown as it is.
    var isWholeLog: Bool { order == nil && filter.query == nil }

    func count(in log: RequestLog) -> Int { shown?.count ?? log.count }

    func entry(at position: Int, in log: RequestLog) -> RequestLog.Entry? {
        guard let shown else { return log[position: position] }
        return shown[position].flatMap { log[id: $0.id] }
    }

    func position(of id: Request.ID, in log: RequestLog) -> Int? {
        guard let shown else { return log.position(of: id) }
        return (before[id] ?? next[id]).map { shown.position(of: ListRow(key: $0, id: id)) }
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

    /// Looks at what changed, and shows what came of it where that is due.
    mutating func refresh(_ picture: Picture, _ remarks: Remarks) {
        guard shown != nil else {
            if !isWholeLog { makeAnew(picture, remarks) }
            return
        }
        let changes = pending
        pending = RequestLog.Changes()
        for id in changes.gone { look(at: id, picture, remarks) }
        for id in changes.touched { look(at: id, picture, remarks) }
        for id in takeAged(by: picture.now) { look(at: id, picture, remarks) }
        guard picture.now.since(madeAt) >= Self.pause else { return }
        madeAt = picture.now
        if changesWithTime { for id in picture.log.inFlightIDs { look(at: id, picture, remarks) } }
        shown = next.rows
        before.removeAll(keepingCapacity: true)
    }

    /// Looks at every request.
    mutating func makeAnew(_ picture: Picture, _ remarks: Remarks) {
        self = Listing(filter: filter, order: order)
        guard !isWholeLog else { return }
        madeAt = picture.now
        ages = filter.query?.ages ?? []
        var rows: [ListRow] = []
        var births: [ListRow] = []
        for entry in (0..<picture.log.count).lazy.compactMap({ picture.log[position: $0] }) {
            if let key = key(of: entry, picture, remarks) { rows.append(ListRow(key: key, id: entry.id)) }
            if let key = nextAge(of: entry, after: picture.now) { births.append(ListRow(key: key, id: entry.id)) }
        }
        next = KeyedRows(rows, isDescending: order?.isDescending ?? true)
        ageing = KeyedRows(births, isDescending: false)
        shown = next.rows
    }

    private init(filter: ListFilter, order: SortOrder?) {
        self.filter = filter
        self.order = order
    }

    // MARK: - One request

    /// Gives a request its place in what is shown next, or none.
    private mutating func look(at id: Request.ID, _ picture: Picture, _ remarks: Remarks) {
        let entry = picture.log[id: id]
        if !ages.isEmpty { ageing[id] = entry.flatMap { nextAge(of: $0, after: picture.now) } }
        let old = next[id]
        let new = entry.flatMap { key(of: $0, picture, remarks) }
        guard new != old else { return }
        if before[id] == nil { before.updateValue(old, forKey: id) }
        next[id] = new
    }

    /// What puts a request in order; `nil` for one that does not belong into the list.
    private func key(of entry: RequestLog.Entry, _ picture: Picture, _ remarks: Remarks) -> SortKey? {
        guard filter.matches(entry, picture, remarks) else { return nil }
        return order.map { SortKey($0.column, of: entry, at: picture.now) } ?? .number(entry.rank)
    }

    // MARK: - Time

    /// Whether requests in flight change places with time alone.
    private var changesWithTime: Bool {
        order?.column.changesWithTime == true || filter.query?.asksForTimes == true
    }

    /// When a request next reaches an age that the filter asks for, or is past it.
    private func nextAge(of entry: RequestLog.Entry, after now: Instant) -> SortKey? {
        let accepted = entry.request.times.accepted
        let instants = ages.flatMap { age in [age, age + .nanoseconds(1)].map { accepted.advanced(by: $0) } }
        return instants.filter { $0 > now }.min().map(Self.key)
    }

    /// Takes out the requests that have reached such an age.
    private mutating func takeAged(by now: Instant) -> [Request.ID] {
        var aged: [Request.ID] = []
        while let id = ageing.takeFirst(through: Self.key(now)) { aged.append(id) }
        return aged
    }

    private static func key(_ instant: Instant) -> SortKey { .number(Int64(clamping: instant.nanoseconds)) }
}
