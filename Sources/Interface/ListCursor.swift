import Screen

/// Where the reader is in a list whose rows may move: the row's name, and the line of the window on which it stands.
struct ListCursor: Hashable, Sendable {
    /// The name of the selected row; `nil` for whichever stands at `position`.
    private(set) var key: String?
    /// The place of the selected row when it was last seen.
    private(set) var position = 0
    private(set) var line = 0

    init(position: Int = 0) {
        self.position = max(0, position)
    }

    /// The place of the selected row among so many, found by its name where it has one.
    func position(count: Int, named place: (String) -> Int?) -> Int? {
        guard count > 0 else { return nil }
        return min(key.flatMap(place) ?? position, count - 1)
    }

    /// Moves the selection by so many rows, and stops at the ends.
    ///
    /// - Parameters:
    ///   - steps: how many rows, downwards; negative upwards.
    ///   - rows: how many rows are shown.
    ///   - keys: the names of all rows, in order.
    mutating func move(by steps: Int, rows: Int, keys: [String]) {
        guard let current = position(count: keys.count, named: keys.firstIndex(of:)) else { return }
        let window = Window(showing: current, on: line, rows: rows, count: keys.count)
        position = Self.moved(current, by: steps, within: 0...keys.count - 1)
        line = Self.moved(current - window.top, by: position - current, within: 0...max(0, rows - 1))
        key = keys[position]
    }

    /// Selects a row by its name; a view with headings between its rows may count a line above the list.
    mutating func select(_ key: String, at position: Int, line: Int) {
        self.key = key
        self.position = max(0, position)
        self.line = line
    }

    /// A number moved on, and stopped at the ends of a range.
    static func moved(_ value: Int, by steps: Int, within range: ClosedRange<Int>) -> Int {
        let (sum, overflow) = value.addingReportingOverflow(steps)
        let moved = overflow ? (steps > 0 ? Int.max : Int.min) : sum
        return min(max(moved, range.lowerBound), range.upperBound)
    }
}
