import Screen

/// A body as a pane shows it: the rows around the cursor, made as they are needed.
struct BodyPane {
    let reader: BodyReader
    let glyphs: Glyphs
    let area: Area
    let rows: BodyRows
    let window: Window

    init(reader: BodyReader, glyphs: Glyphs, area: Area) {
        self.reader = reader
        self.glyphs = glyphs
        self.area = area
        rows = reader.rows(columns: area.columns)
        window = reader.window(rows, count: area.rows)
    }

    /// A body that is not moved through by a cursor, from a row on.
    init(reader: BodyReader, glyphs: Glyphs, area: Area, top: Int) {
        self.reader = reader
        self.glyphs = glyphs
        self.area = area
        rows = reader.rows(columns: area.columns)
        window = Window(top: top, rows: area.rows, count: rows.rows.count)
    }

    /// The lines of the window's rows, with what a search finds set off.
    func lines(_ search: TextSearch) -> [Line] {
        var last: (line: Int, parts: [Line])?
        return rows.rows[window.shown].map { row in
            let parts = last?.line == row.line ? last?.parts ?? [] : self.parts(row.line, search)
            last = (row.line, parts)
            return row.part < parts.count ? parts[row.part] : Line()
        }
    }

    /// The line of the window with the cursor.
    var cursorLine: Int { rows.position(of: reader.cursor) - window.top }

    private func parts(_ index: Int, _ search: TextSearch) -> [Line] {
        let outline = reader.outline
        let line = outline.lines[index]
        let text = BodyPainter(glyphs: glyphs).line(line, outline.text).marking(search)
        guard let node = line.node, reader.folded.contains(node) else {
            return text.wrapped(to: max(1, area.columns), hanging: line.hanging, atWords: false, glyphs)
        }
        let summary = outline.nodes[node].summary(ellipsis: glyphs.ellipsis)
        return [
            (text + Line(summary, .textSecondary) + comma(behind: outline.nodes[node])).clipped(
                to: area.columns, glyphs)
        ]
    }

    /// The comma behind a node's closing bracket.
    private func comma(behind node: BodyNode) -> Line {
        let outline = reader.outline
        let last = outline.lines[min(max(node.lines.lowerBound, node.lines.upperBound - 1), outline.lines.count - 1)]
        return node.isClosed && outline.text[last.range].last == UInt8(ascii: ",")
            ? Line(",", .jsonPunctuation) : Line()
    }
}
