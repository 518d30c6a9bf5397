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

    var columns: [Column] { slots.map(\.column) }

    /// Lays out a list.
    ///
    /// - Parameters:
    ///   - columns: how wide the list is.
    ///   - idWidth: how many digits the longest number of a request has.
    ///   - chosen: the columns to show, in their order; `nil` for as many of the usual ones as there is room for.
    init(columns: Int, idWidth: Int, chosen: [Column]? = nil) {
        var room = columns - Self.gutter
        var widths: [Column: Int] = [:]
        for column in Column.byImportance where chosen?.contains(column) != false {
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
        for column in chosen ?? Column.allCases {
            guard let width = widths[column] else { continue }
            slots.append(Slot(column: column, start: start, width: width))
            start += width + 1
        }
        self.slots = slots
    }
}
