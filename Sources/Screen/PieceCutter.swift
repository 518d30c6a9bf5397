/// Cuts one character into pieces that a terminal draws in a known number of columns.
struct PieceCutter {
    /// More marks than this on one glyph are dropped: no script needs them, and towers of them cover other rows.
    private static let mostMarks = 4

    private let glyphs: Glyphs
    private var pieces: [VisibleText.Piece] = []
    private var open: Glyph?

    /// A base and the marks that arrived on it so far.
    private struct Glyph {
        var text: String
        let width: Int
        var marks = 0

        init(_ base: Unicode.Scalar, width: Int) {
            text = String(base)
            self.width = width
        }
    }

    private init(glyphs: Glyphs) {
        self.glyphs = glyphs
    }

    static func pieces(of character: Character, glyphs: Glyphs) -> [VisibleText.Piece] {
        if EmojiSequence.matches(character) {
            let unknown = VisibleText.Piece(glyph: "?", width: 1)
            return glyphs == .unicode ? [VisibleText.Piece(glyph: character, width: 2)] : [unknown, unknown]
        }
        var cutter = PieceCutter(glyphs: glyphs)
        for scalar in character.unicodeScalars {
            cutter.add(scalar)
        }
        cutter.closeGlyph()
        return cutter.pieces
    }

    private mutating func add(_ scalar: Unicode.Scalar) {
        if let symbol = ControlSymbol.symbol(for: scalar, glyphs: glyphs) {
            closeGlyph()
            add(symbol: symbol)
            return
        }
        let width = TextWidth.columns(scalar)
        if width == 0 {
            addMark(scalar)
        } else {
            closeGlyph()
            open = Glyph(scalar, width: width)
        }
    }

    private mutating func addMark(_ mark: Unicode.Scalar) {
        // A mark with nothing to stand on would join the cell to its left.
        var glyph = open ?? Glyph("◌", width: 1)
        var joined = glyph.text
        joined.unicodeScalars.append(mark)
        guard joined.count == 1 else {
            closeGlyph()
            add(symbol: ControlSymbol.number(mark, glyphs: glyphs))
            return
        }
        if glyph.marks < PieceCutter.mostMarks {
            glyph.text = joined
            glyph.marks += 1
        }
        open = glyph
    }

    private mutating func add(symbol: String) {
        for character in symbol {
            pieces.append(VisibleText.Piece(glyph: character, width: 1))
        }
    }

    private mutating func closeGlyph() {
        guard let glyph = open else { return }
        open = nil
        if glyphs == .unicode || glyph.text.utf8.count == 1 {
            pieces.append(VisibleText.Piece(glyph: Character(glyph.text), width: glyph.width))
        } else {
            let unknown = VisibleText.Piece(glyph: "?", width: 1)
            pieces.append(contentsOf: repeatElement(unknown, count: glyph.width))
        }
    }
}
