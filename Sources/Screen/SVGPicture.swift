/// A frame as an SVG picture: the same cells on a grid, in a theme's exact colours.
package struct SVGPicture {
    /// The size of a cell in the picture's units, and where in it the text's baseline is.
    private static let cell = (width: 8, height: 17, baseline: 13)
    private static let margin = 8

    private let frame: Frame
    private let theme: Theme

    package init(_ frame: Frame, theme: Theme) {
        self.frame = frame
        self.theme = theme
    }

    /// The text of an SVG file, which ends with a line's end.
    package var text: String {
        let width = frame.size.columns * Self.cell.width + 2 * Self.margin
        let height = frame.size.rows * Self.cell.height + 2 * Self.margin
        var lines = [
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 \(width) \(height)\" width=\"\(width)\" "
                + "height=\"\(height)\" role=\"img\">"
        ]
        if let title = frame.title { lines.append("<title>\(Self.escaped(VisibleText(title).text))</title>") }
        lines.append("<rect width=\"\(width)\" height=\"\(height)\" rx=\"6\" fill=\"\(Self.hex(ground))\"/>")
        lines.append(
            "<g font-family=\"ui-monospace, 'DejaVu Sans Mono', Menlo, Consolas, monospace\" font-size=\"13\" "
                + "xml:space=\"preserve\">")
        for row in 0..<frame.size.rows { lines += self.lines(row) }
        lines += ["</g>", "</svg>"]
        return lines.map { $0 + "\n" }.joined()
    }

    private func lines(_ row: Int) -> [String] {
        let cells = Array(frame.row(row))
        let runs = frame.runs(row)
        let grounds = runs.compactMap { run in ground(of: run).map { Self.rectangle(run.columns, row: row, fill: $0) } }
        return grounds + runs.flatMap { run in pieces(of: cells, in: run.columns).map { text($0, of: run, row: row) } }
    }

    // MARK: - Colours

    /// The terminal's background that the theme is for.
    private var ground: RGB {
        theme.background ?? RGB(value: theme.appearance == .dark ? 0x000000 : 0xFFFFFF)
    }

    /// The terminal's own text on that background.
    private var plain: RGB { RGB(value: theme.appearance == .dark ? 0xD8D8D8 : 0x202020) }

    private func style(of run: Frame.Run) -> Style { theme.style(of: run.role, highlight: run.highlight) }

    /// What is behind a run; `nil` for the picture's own ground.
    private func ground(of run: Frame.Run) -> RGB? {
        let style = style(of: run)
        return style.attributes.contains(.reverse) ? Self.rgb(style.foreground) ?? plain : Self.rgb(style.background)
    }

    private func foreground(of run: Frame.Run) -> RGB {
        let style = style(of: run)
        return style.attributes.contains(.reverse)
            ? Self.rgb(style.background) ?? ground : Self.rgb(style.foreground) ?? plain
    }

    /// A colour at its exact shade; those that are the terminal's own are as xterm has them.
    private static func rgb(_ colour: Colour?) -> RGB? {
        switch colour {
        case .exact(let rgb, _, _): rgb
        case .terminals(let ansi): ansi.rgb
        case nil: nil
        }
    }

    // MARK: - Text

    /// A part of a run that is drawn at once.
    private struct Piece {
        var column: Int
        var columns: Int
        var glyphs: String
    }

    /// The words of a run, and each glyph that fonts may draw in another width by itself, so that the grid holds.
    private func pieces(of cells: [Cell], in columns: Range<Int>) -> [Piece] {
        var pieces: [Piece] = []
        for column in columns.clamped(to: cells.indices) where cells[column].width > 0 && cells[column].glyph != " " {
            let cell = cells[column]
            if cell.glyph.isASCII, let last = pieces.last, last.column + last.columns == column,
                last.glyphs.last?.isASCII == true
            {
                pieces[pieces.count - 1].columns += 1
                pieces[pieces.count - 1].glyphs.append(cell.glyph)
            } else {
                pieces.append(Piece(column: column, columns: cell.width, glyphs: String(cell.glyph)))
            }
        }
        return pieces
    }

    private func text(_ piece: Piece, of run: Frame.Run, row: Int) -> String {
        let (x, y) = (Self.x(piece.column), Self.margin + row * Self.cell.height + Self.cell.baseline)
        let attributes = style(of: run).attributes
        var words = "x=\"\(x)\" y=\"\(y)\" fill=\"\(Self.hex(foreground(of: run)))\""
        // The length makes up for fonts whose letters are not as wide as a cell.
        words += " textLength=\"\(piece.columns * Self.cell.width)\" lengthAdjust=\"spacingAndGlyphs\""
        if attributes.contains(.bold) { words += " font-weight=\"bold\"" }
        if attributes.contains(.italic) { words += " font-style=\"italic\"" }
        if attributes.contains(.underline) { words += " text-decoration=\"underline\"" }
        if attributes.contains(.dim) { words += " opacity=\"0.6\"" }
        return "<text \(words)>\(Self.escaped(piece.glyphs))</text>"
    }

    private static func rectangle(_ columns: Range<Int>, row: Int, fill: RGB) -> String {
        "<rect x=\"\(x(columns.lowerBound))\" y=\"\(margin + row * cell.height)\" width=\"\(columns.count * cell.width)\" "
            + "height=\"\(cell.height)\" fill=\"\(hex(fill))\"/>"
    }

    private static func x(_ column: Int) -> Int { margin + column * cell.width }

    private static func hex(_ colour: RGB) -> String {
        let digits = String(colour.value, radix: 16)
        return "#" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }

    private static func escaped(_ text: String) -> String {
        // A sign with a combining mark on it is one character, but a reader of XML takes the sign for itself.
        text.unicodeScalars.map { scalar in
            switch scalar {
            case "&": "&amp;"
            case "<": "&lt;"
            case ">": "&gt;"
            case "\"": "&quot;"
            default: String(scalar)
            }
        }.joined()
    }
}
