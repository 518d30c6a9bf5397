extension Frame {
    /// A part of one row whose cells share a role and a highlight.
    package struct Run: Hashable, Sendable {
        package let columns: Range<Int>
        package let role: Role
        package let highlight: Role?
    }

    /// The glyphs of a row without the spaces at its end; empty outside the frame.
    package func line(_ row: Int) -> String {
        var line = ""
        var spaces = 0
        for cell in self.row(row) where cell.width > 0 {
            if cell.glyph == " " {
                spaces += 1
            } else {
                line += String(repeating: " ", count: spaces)
                line.append(cell.glyph)
                spaces = 0
            }
        }
        return line
    }

    /// The frame as plain text, one line per row.
    package var text: String {
        (0..<size.rows).map(line).joined(separator: "\n")
    }

    /// The roles of a row from left to right, the blank rest of the row left out.
    package func runs(_ row: Int) -> [Run] {
        var runs: [Run] = []
        for (column, cell) in self.row(row).enumerated() {
            if let last = runs.last, last.role == cell.role, last.highlight == cell.highlight {
                runs[runs.count - 1] = Run(
                    columns: last.columns.lowerBound..<column + 1, role: cell.role, highlight: cell.highlight)
            } else {
                runs.append(Run(columns: column..<column + 1, role: cell.role, highlight: cell.highlight))
            }
        }
        return runs
    }

    /// Every row that is not empty with its roles below it, for tests and for people to compare.
    ///
    ///     0 | ▸ 4211 save_memory
    ///         0..<2 select.mark, 2..<18 text.primary on select.row
    package var snapshot: String {
        var lines: [String] = []
        for row in 0..<size.rows where self.row(row).contains(where: { $0 != .blank }) {
            lines.append("\(row) | \(line(row))")
            let roles = runs(row).map { run in
                let over = run.highlight.map { " on \($0.rawValue)" } ?? ""
                return "\(run.columns.lowerBound)..<\(run.columns.upperBound) \(run.role.rawValue)\(over)"
            }
            lines.append("    " + roles.joined(separator: ", "))
        }
        if let cursor { lines.append("cursor \(cursor.row),\(cursor.column)") }
        return lines.joined(separator: "\n")
    }

    /// The cells of one row; none outside the frame.
    package func row(_ row: Int) -> ArraySlice<Cell> {
        guard (0..<size.rows).contains(row) else { return [] }
        return cells[row * size.columns..<(row + 1) * size.columns]
    }
}
