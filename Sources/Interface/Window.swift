/// The part of a long list that a number of rows shows.
struct Window: Hashable, Sendable {
    /// The place in the list that the first row shows.
    let top: Int
    let rows: Int
    let count: Int

    /// The window that shows a selected place on a wished line, or as near to it as the list and the rows allow.
    init(showing position: Int, on line: Int, rows: Int, count: Int) {
        let reachable = min(max(0, line), max(0, rows - 1))
        self.init(top: position - reachable, rows: rows, count: count)
    }

    /// The window from a wished top; it never begins after the last full one.
    init(top: Int, rows: Int, count: Int) {
        self.rows = max(0, rows)
        self.count = max(0, count)
        self.top = min(max(0, top), max(0, self.count - self.rows))
    }

    /// The places that are shown.
    var shown: Range<Int> { top..<min(count, top + rows) }
    /// How many places are below the window.
    var below: Int { count - shown.upperBound }
}
