import Screen

/// Tells a double click from two clicks: the curses library can only by holding every press back until it knows.
struct ClickCounter {
    /// How soon the second press has to come.
    static let span: Int64 = 400

    private var last: (position: Position, milliseconds: Int64)?

    /// What a press is: the second of a double click, or a first one.
    ///
    /// - Parameters:
    ///   - position: the cell under the pointer.
    ///   - milliseconds: when it came, on a clock that never goes back.
    /// - Returns: `press` or `doubleClick`.
    mutating func press(at position: Position, milliseconds: Int64) -> Pointer.Kind {
        if let last, last.position == position, milliseconds - last.milliseconds <= Self.span {
            // A third press begins anew.
            self.last = nil
            return .doubleClick
        }
        last = (position, milliseconds)
        return .press
    }
}
