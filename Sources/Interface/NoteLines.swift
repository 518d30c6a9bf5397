import Analysis
import Screen
import Trace

/// Notes as lines: when each was, what it was, and where.
struct NoteLines {
    private static let timeWidth = 13

    let notes: [Note]
    let start: Instant
    let glyphs: Glyphs

    func lines(columns: Int) -> [Line] {
        notes.flatMap { note in
            let time = "+\(DurationFormat.fine(note.began.since(start)))"
            let padding = String(repeating: " ", count: max(0, Self.timeWidth - 2 - time.utf8.count))
            let opening = Line(padding + time, .textSecondary)
            return (opening + Line("  ") + line(note.content)).wrapped(to: columns, hanging: Self.timeWidth, glyphs)
        }
    }

    private func line(_ content: Note.Content) -> Line {
        switch content {
        case .log(let level, let label, let message, let site):
            Line("\(level) ", Self.role(level)) + Line("\(label): ", .textSecondary) + Line(message) + place(site)
        case .span(let name, let length, let error, let site):
            Line("span ", .textSecondary) + Line(name, .textStrong) + Line(" \(DurationFormat.fine(length))")
                + (error.map { Line(" failed: \($0)", .textError) } ?? Line()) + place(site)
        case .message(let method): Line("to the client ", .textSecondary) + Line(method)
        case .permission(let words, true): Line("permission ", .textSecondary) + Line(words, .textOk)
        case .permission(let words, false):
            Line("permission ", .textSecondary) + Line("\(glyphs.mark(.stateError)) \(words)", .textError)
        case .cache(let kind, let isHit):
            Line("cache ", .textSecondary) + Line("\(kind) ")
                + Line(isHit ? "hit" : "miss", isHit ? .textOk : .textWarning)
        case .deprecatedUse(let hook, let words):
            Line("deprecated ", .textWarning) + Line(hook, .textStrong) + Line(": \(words)")
        case .decided(let kind, let name, let trail): decision(kind, name, trail)
        }
    }

    /// Who was asked, in order, and what became of each.
    private func decision(_ kind: HookKind, _ name: String, _ trail: [Decision]) -> Line {
        var line = Line("decided ", .textSecondary)
        if kind != .action { line.add("\(kind.rawValue):", .textSecondary) }
        line.add(name, .textStrong)
        for (index, decision) in trail.enumerated() {
            line.add(index == 0 ? ": " : " \(glyphs.separator) ", .textSecondary)
            line.add("\(decision.hook)#\(decision.index) ")
            line.add(decision.result.word, Self.role(decision.result))
            if case .failed(let error) = decision.result { line.add(": \(error)", .textError) }
        }
        return line
    }

    private func place(_ site: Site) -> Line {
        let place = Line("  \(site.label)", .textSecondary)
        guard let task = site.task else { return place }
        // Apart from the plain text around it, which is quick to measure.
        return place + Line(String(glyphs.separator), .textSecondary) + Line("t\(task)", .textSecondary)
    }

    static func role(_ level: String) -> Role {
        switch Lane.Mark.Kind(level: level) {
        case .error: .textError
        case .warning: .textWarning
        case .log, .message: .textSecondary
        }
    }

    private static func role(_ result: Decision.Result) -> Role {
        switch result {
        case .won: .textOk
        case .passed, .skipped: .textSecondary
        case .refused: .textWarning
        case .failed: .textError
        }
    }
}
