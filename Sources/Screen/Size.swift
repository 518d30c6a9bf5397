/// How many character cells a screen, or a part of one, spans.
package struct Size: Hashable, Sendable {
    package let columns: Int
    package let rows: Int

    /// More than any screen has; a terminal may claim any number, and a frame has to hold all of it.
    private static let longest = 2_048

    /// A size that a frame can hold: extents outside 0 through 2,048 are moved to the nearer end.
    package init(columns: Int, rows: Int) {
        self.columns = min(max(0, columns), Size.longest)
        self.rows = min(max(0, rows), Size.longest)
    }
}
