import Trace

/// A request's place in a list: what puts it in order, and which it is.
struct ListRow: Hashable, Sendable {
    let key: SortKey
    let id: Request.ID
}
