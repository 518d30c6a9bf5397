import Screen

/// Text in one row, in pieces that mean different things.
struct Line: Hashable, Sendable {
    struct Span: Hashable, Sendable {
        var text: String
        var role: Role

        /// Whether the text is plain ASCII, which is as wide as it is long.
        var isPlain: Bool { text.utf8.allSatisfy { (0x20...0x7E).contains($0) } }

        /// The columns that the text takes; quick for plain ASCII, which most text is.
        func columns(_ glyphs: Glyphs) -> Int {
            isPlain ? text.utf8.count : TextWidth.columns(text, glyphs: glyphs)
        }
    }

    private(set) var spans: [Span] = []

    init() {}

    init(_ text: String, _ role: Role = .textPrimary) {
        add(text, role)
    }

    mutating func add(_ text: String, _ role: Role = .textPrimary) {
        guard !text.isEmpty else { return }
        spans.append(Span(text: text, role: role))
    }

    static func + (left: Line, right: Line) -> Line {
        var line = left
        line.spans += right.spans
        return line
    }

    static func += (left: inout Line, right: Line) {
        left.spans += right.spans
    }

    /// The columns that the line takes.
    func columns(_ glyphs: Glyphs) -> Int {
        spans.reduce(0) { $0 + $1.columns(glyphs) }
    }

    /// The line filled up with spaces to at least that many columns.
    func filled(to columns: Int, _ glyphs: Glyphs) -> Line {
        self + Line(String(repeating: " ", count: max(0, columns - self.columns(glyphs))))
    }

    /// The line in at most that many columns; where something is cut off, an ellipsis says so.
    func clipped(to columns: Int, _ glyphs: Glyphs) -> Line {
        // Most lines fit, and are handed on as they are.
        guard self.columns(glyphs) > columns else { return self }
        var line = Line()
        var room = columns
        for (index, span) in spans.enumerated() {
            let width = span.columns(glyphs)
            let rest = spans[(index + 1)...].contains { !$0.text.isEmpty }
            guard width < room || (width == room && !rest) else {
                // The end of the span, and of all after it, gives way to an ellipsis.
                line.add(TextFit.clip(span.text + " …", columns: room, glyphs: glyphs), span.role)
                return line
            }
            line.add(span.text, span.role)
            room -= width
        }
        return line
    }
}

extension Frame {
    /// Writes a line into a row, in at most that many columns.
    mutating func put(_ line: Line, row: Int, column: Int, limit: Int) {
        var column = column
        for span in line.clipped(to: max(0, limit), glyphs).spans {
            column += put(span.text, at: Position(row: row, column: column), role: span.role)
        }
    }
}
