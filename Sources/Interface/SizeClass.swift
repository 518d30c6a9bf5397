import Screen

/// How much a screen can show at a time.
enum SizeClass: Comparable, Hashable, Sendable {
    /// One line per request and a notice.
    case tiny
    /// One pane with a line about the selection.
    case small
    /// A list with two lines about the selection.
    case medium
    /// A list and what is selected side by side.
    case large

    init(_ size: Size) {
        let fits = { (columns: Int, rows: Int) in size.columns >= columns && size.rows >= rows }
        self = fits(160, 45) ? .large : fits(100, 30) ? .medium : fits(60, 16) ? .small : .tiny
    }
}
