/// The columns that fit into a list, each with its place; one space lies between them.
struct ColumnLayout: Hashable, Sendable {
    struct Slot: Hashable, Sendable {
        var column: Column
        /// Counted from the list's left edge.
        var start: Int
        var width: Int
    }

    /// The margin, the mark of the selection and a space.
    static let gutter = 3

    let slots: [Slot]

    init(columns: Int, idWidth: Int) {
        var room = columns - Self.gutter
        var widths: [Column: Int] = [:]
        for column in Column.byImportance {
            let width = column.narrowest(idWidth: idWidth)
            guard width + 1 <= room else { break }
            widths[column] = width
            room -= width + 1
        }
        for (column, target) in Column.growth {
            guard let width = widths[column] else { continue }
            let growth = min(max(0, target - width), max(0, room))
            widths[column] = width + growth
            room -= growth
        }
        var start = Self.gutter
        var slots: [Slot] = []
        for column in Column.allCases {
            guard let width = widths[column] else { continue }
            slots.append(Slot(column: column, start: start, width: width))
            start += width + 1
        }
        self.slots = slots
    }
}
