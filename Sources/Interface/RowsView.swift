import Screen

/// A view whose rows a cursor goes over.
protocol RowsView {
    init(model: Model, skeleton: Skeleton)

    /// The names of all rows in their order; a cursor sticks to a name.
    var keys: [String] { get }
    /// Where the rows are on the screen.
    var list: Area { get }
    /// What opens when the reader enters a row; `nil` where there is nothing to open.
    func opening(_ key: String) -> Opening?
    /// The row that is drawn on a line of the list, and the line that a cursor on it has, so that nothing moves.
    ///
    /// - Parameters:
    ///   - line: the line, from the list's top.
    ///   - cursor: what is selected.
    ///   - shownOn: the line that the view shows it on.
    /// - Returns: `nil` where no row is.
    func row(onLine line: Int, cursor: ListCursor, shownOn: Int) -> (place: Int, line: Int)?
    func draw(into frame: inout Frame)
}

extension RowsView {
    func row(onLine line: Int, cursor: ListCursor, shownOn: Int) -> (place: Int, line: Int)? {
        let keys = keys
        guard let selected = cursor.position(count: keys.count, named: keys.firstIndex(of:)) else { return nil }
        let window = Window(showing: selected, on: shownOn, rows: list.rows, count: keys.count)
        return window.shown.contains(window.top + line) ? (window.top + line, line) : nil
    }
}
