import CTerminal
import Screen

/// A glyph in the form that every terminal draws in the same number of columns.
///
/// Terminals disagree about sequences: joined or tinted emoji are drawn as their first picture, flags as the two letters
/// of their country.
struct GlyphPart {
    let glyph: cterminal_glyph
    let width: Int

    /// The parts that draw `cell`, from left to right; their widths add up to the cell's.
    static func parts(of cell: Cell) -> [GlyphPart] {
        let scalars = cell.glyph.unicodeScalars
        let letters = scalars.compactMap(\.regionalLetter)
        if letters.count == 2, cell.width == 2 {
            return letters.map { GlyphPart(glyph: cterminal_glyph($0), width: 1) }
        }
        guard let base = scalars.first else { return [] }
        return [GlyphPart(glyph: cterminal_glyph(base, marks: scalars.dropFirst()), width: cell.width)]
    }
}

extension Unicode.Scalar {
    /// The Latin letter of a regional indicator.
    fileprivate var regionalLetter: Unicode.Scalar? {
        guard (0x1F1E6...0x1F1FF).contains(value) else { return nil }
        return Unicode.Scalar(value - 0x1F1E6 + 0x41)
    }
}

extension cterminal_glyph {
    /// A base with the marks of an accent; the parts of an emoji sequence are left out.
    fileprivate init(_ base: Unicode.Scalar, marks: Substring.UnicodeScalarView = Substring().unicodeScalars) {
        var values = marks.filter { TextWidth.columns($0) == 0 && !$0.properties.isDefaultIgnorableCodePoint }
            .map(\.value).makeIterator()
        self.init(
            base: base.value, mark1: values.next() ?? 0, mark2: values.next() ?? 0, mark3: values.next() ?? 0,
            mark4: values.next() ?? 0)
    }
}
