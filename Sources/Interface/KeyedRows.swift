import Trace

/// Rows in order, each found by its request as well.
struct KeyedRows: Hashable, Sendable {
    private(set) var rows: ListRows
    private var keys: [Request.ID: SortKey]

    /// Puts rows in order; each must be of another request.
    init(_ rows: [ListRow] = [], isDescending: Bool) {
        self.rows = ListRows(rows, isDescending: isDescending)
        keys = Dictionary(minimumCapacity: rows.count)
        for row in rows { keys[row.id] = row.key }
    }

    /// What puts a request in order; `nil` takes it out.
    subscript(id: Request.ID) -> SortKey? {
        get { keys[id] }
        set {
            let old = keys[id]
            guard newValue != old else { return }
            if let old { rows.remove(ListRow(key: old, id: id)) }
            if let newValue { rows.insert(ListRow(key: newValue, id: id)) }
            keys[id] = newValue
        }
    }

    /// Takes out the first row, where that comes before a key or has it.
    mutating func takeFirst(through key: SortKey) -> Request.ID? {
        guard let first = rows[0], first.key <= key else { return nil }
        self[first.id] = nil
        return first.id
    }
}
