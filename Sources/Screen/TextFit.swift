/// Brings text to an exact number of columns, so that tables keep their shape.
package enum TextFit {
    /// On which side of a column the text stands.
    package enum Alignment: Hashable, Sendable {
        case left, right
    }

    /// Text made visible and exactly `columns` wide: cut off with an ellipsis, or filled up with spaces.
    package static func fit(
        _ text: String, columns: Int, alignment: Alignment = .left, glyphs: Glyphs = .unicode
    ) -> String {
        let cut = cut(text, columns: columns, glyphs: glyphs)
        let padding = String(repeating: " ", count: max(0, columns - cut.width))
        return alignment == .left ? cut.text + padding : padding + cut.text
    }

    /// Text made visible and at most `columns` wide, with an ellipsis as its last column where something was cut off.
    package static func clip(_ text: String, columns: Int, glyphs: Glyphs = .unicode) -> String {
        cut(text, columns: columns, glyphs: glyphs).text
    }

    private static func cut(_ text: String, columns: Int, glyphs: Glyphs) -> (text: String, width: Int) {
        var kept = ""
        var width = 0
        /// What is kept if an ellipsis has to follow.
        var shortened = (text: "", width: 0)
        for piece in VisibleText(text, glyphs: glyphs) {
            guard width + piece.width <= columns else {
                return columns > 0 ? (shortened.text + String(glyphs.ellipsis), shortened.width + 1) : ("", 0)
            }
            kept.append(piece.glyph)
            width += piece.width
            if width < columns { shortened = (kept, width) }
        }
        return (kept, width)
    }
}
