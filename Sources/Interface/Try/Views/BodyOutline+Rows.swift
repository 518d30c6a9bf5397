import Screen

extension BodyOutline {
    /// The whole body, nothing folded, each line in as many rows as it needs.
    func rows(columns: Int = .max, _ glyphs: Glyphs) -> [Line] {
        let painter = BodyPainter(glyphs: glyphs)
        return lines.flatMap { line in
            painter.line(line, text).wrapped(to: max(1, columns), hanging: line.hanging, atWords: false, glyphs)
        }
    }
}
