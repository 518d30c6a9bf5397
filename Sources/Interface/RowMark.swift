import Screen

extension Area {
    /// Where the text of a list's rows begins, behind the mark of the selected one; what is narrow has no room for that.
    var textStart: Int { columns > 12 ? ColumnLayout.gutter : 0 }
}

extension Frame {
    /// Shows that a row of a list is the selected one.
    mutating func select(row: Int, of area: Area) {
        if area.textStart > 0 {
            let place = Position(row: row, column: area.column + 1)
            put(String(glyphs.mark(.selectMark)), at: place, role: .selectMark)
        }
        highlight(row: row, columns: area.column..<area.column + area.columns, role: .selectRow)
    }
}
