/// A cell's place on a screen; the origin is the top left cell.
///
/// A position may lie outside the frame it is used on: what is drawn there is cut off.
package struct Position: Hashable, Sendable {
    package var row: Int
    package var column: Int

    package init(row: Int, column: Int) {
        self.row = row
        self.column = column
    }
}
