import Screen
import Trace

/// A view whose rows a cursor goes over.
protocol RowsView {
    init(model: Model, skeleton: Skeleton)

    /// The names of all rows in their order; a cursor sticks to a name.
    var keys: [String] { get }
    /// Where the rows are on the screen.
    var list: Area { get }
    /// What opens when the reader enters a row; `nil` where there is nothing to open.
    func opening(_ key: String) -> Opening?
    func draw(into frame: inout Frame)
}

/// Where entering a row leads.
enum Opening: Hashable, Sendable {
    case request(Request.ID)
    /// The list of requests, with that filter.
    case filter(String)
    /// The form of something that the application offers, by its key.
    case offer(String)
}
