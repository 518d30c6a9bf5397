/// What the mouse did, and on which cell.
package struct Pointer: Hashable, Sendable {
    package enum Kind: CaseIterable, Hashable, Sendable {
        /// The first button went down.
        case press
        /// It went down a second time on the same cell, soon after the first, which came as a press.
        case doubleClick
        case wheelUp, wheelDown
    }

    package var kind: Kind
    package var position: Position

    package init(_ kind: Kind, at position: Position) {
        self.kind = kind
        self.position = position
    }
}
