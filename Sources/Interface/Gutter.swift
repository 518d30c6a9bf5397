import Screen

/// Sections of text with their names in a gutter on the left, or above them where it is narrow.
struct Gutter {
    private static let width = 11

    let columns: Int
    let glyphs: Glyphs

    private var isNarrow: Bool { columns < 64 }

    /// The columns that the sections' text has.
    var room: Int { isNarrow ? columns : columns - Self.width }

    func section(_ name: String, _ lines: [Line]) -> [Line] {
        guard !lines.isEmpty else { return [] }
        if isNarrow { return [Line(name, .textHeading)] + lines }
        return lines.enumerated().map { index, line in
            Line(TextFit.fit(index == 0 ? name : "", columns: Self.width, glyphs: glyphs), .textHeading) + line
        }
    }
}
