/// By which column the rows of hooks are in order, and which way.
struct HookOrder: Hashable, Sendable {
    var column = HookColumn.hook
    /// Whether the greatest comes first.
    var isDescending = false

    /// The order by the next column, with the greatest first; names begin with the first.
    var next: HookOrder {
        let columns = HookColumn.sortable
        let place = columns.firstIndex(of: column) ?? 0
        let column = columns[(place + 1) % columns.count]
        return HookOrder(column: column, isDescending: column != .hook)
    }
}
