import Analysis
import Screen

/// The line that is being typed, at the foot of the screen, with what could stand there above it.
struct PromptView {
    let prompt: Prompt
    /// Why what is typed says nothing yet.
    let fault: String?
    let glyphs: Glyphs

    func draw(into frame: inout Frame, in area: Area) {
        guard !area.isEmpty else { return }
        drawCandidates(into: &frame, above: area)
        let area = area.inset(columns: 1)
        let sign = prompt.purpose.sign
        frame.put(Line(sign, .frameKey), row: area.row, column: area.column, limit: area.columns)
        let start = TextWidth.columns(sign, glyphs: glyphs)
        let room = max(1, area.columns - start - 1)
        let characters = prompt.editor.characters
        // The text moves under the cursor where it is longer than the screen.
        var (first, used) = (prompt.editor.cursor, 0)
        while first > 0 {
            used += TextWidth.columns(characters[first - 1], glyphs: glyphs)
            if used > room { break }
            first -= 1
        }
        let cursor = start + width(characters[first..<prompt.editor.cursor])
        let text = Line(characters, from: first, roles: roles)
        frame.put(text, row: area.row, column: area.column + start, limit: room)
        let end = start + min(room, width(characters[first...]))
        if let fault {
            let note = Line("  \(fault)", .textError)
            frame.put(note, row: area.row, column: area.column + end, limit: max(0, area.columns - end))
        }
        frame.cursor = Position(row: area.row, column: min(area.column + cursor, area.column + area.columns - 1))
    }

    /// What each character of the text is in its language.
    private var roles: [Role] {
        var roles = [Role](repeating: .textStrong, count: prompt.editor.characters.count)
        guard prompt.purpose == .filter else { return roles }
        for token in QueryHighlight.tokens(of: prompt.editor.text) {
            for place in (token.span.offset..<token.span.end).clamped(to: roles.indices) {
                roles[place] = token.kind.role
            }
        }
        return roles
    }

    private func width(_ characters: ArraySlice<Character>) -> Int {
        TextWidth.columns(String(characters), glyphs: glyphs)
    }

    private func drawCandidates(into frame: inout Frame, above area: Area) {
        guard let completion = prompt.completion, area.row > 0, completion.candidates.count > 1 else { return }
        let row = Area(row: area.row - 1, column: area.column, rows: 1, columns: area.columns)
        frame.fill(rows: row.row..<row.row + 1, columns: 0..<row.columns, with: " ", role: .textPrimary)
        var line = Line()
        // The chosen one is shown, however many stand before it.
        let first = max(0, (completion.chosen ?? 0) - 4)
        if first > 0 { line.add("\(glyphs.ellipsis) ", .textSecondary) }
        for (place, candidate) in completion.candidates.enumerated().dropFirst(first) {
            line.add(candidate, place == completion.chosen ? .frameTitle : .textSecondary)
            line.add("  ")
        }
        frame.put([line], in: row.inset(columns: 1))
    }
}

extension Line {
    /// Characters from one on, each in its role.
    fileprivate init(_ characters: [Character], from first: Int, roles: [Role]) {
        self.init()
        var start = first
        while start < characters.count {
            let end = characters.indices[start...].first { roles[$0] != roles[start] } ?? characters.count
            add(String(characters[start..<end]), roles[start])
            start = end
        }
    }
}

extension QueryToken.Kind {
    fileprivate var role: Role {
        switch self {
        case .keyword, .parenthesis: .textHeading
        case .field: .jsonKey
        case .sign: .jsonPunctuation
        case .value: .jsonLiteral
        case .wildcard: .jsonEscape
        case .quoted: .jsonString
        case .flag: .jsonNumber
        case .word: .textStrong
        case .invalid: .textError
        }
    }
}
