import JSON
import Screen

/// A field in one line: its name, whether it has to be there, what is in it, and what is wrong.
struct FieldLine {
    let field: FormField
    let row: Form.Row
    let fault: String?

    func line(nameWidth: Int, _ glyphs: Glyphs) -> Line {
        let inset = String(repeating: "  ", count: min(row.path.count - 1, 8))
        let name = inset + (field.key.isEmpty ? "\(glyphs.separator)" : field.key) + (field.isRequired ? "*" : "")
        var line = Line(TextFit.fit(name, columns: nameWidth, glyphs: glyphs), .textHeading) + Line(" ")
        line += value(glyphs)
        if let fault { line.add("  \(glyphs.mark(.stateError)) \(fault)", .textError) }
        return line
    }

    private func value(_ glyphs: Glyphs) -> Line {
        switch field.standing {
        case .absent: return Line("\(glyphs.nothing) \(kind)", .textSecondary)
        case .null: return Line("null", .jsonLiteral)
        case .given: break
        }
        switch field.control {
        case .text(let text):
            return Line("\"", .jsonPunctuation) + Line(text, .jsonString) + Line("\"", .jsonPunctuation)
        case .number(let text): return Line(text, .jsonNumber)
        case .truth(let truth): return Line(truth ? "true" : "false", .jsonLiteral)
        case .raw(let text): return Line(text, .textPrimary)
        case .choice(let options, let chosen), .variants(let options, let chosen, _):
            let title = options.indices.contains(chosen) ? options[chosen].title : ""
            return Line("< ", .jsonPunctuation) + Line(title, .textStrong)
                + Line(" >  \(chosen + 1) of \(options.count)", .textSecondary)
        case .group: return Line("{ }", .jsonPunctuation)
        case .list(let items, _): return Line("[ ] ", .jsonPunctuation) + Line("\(items.count)", .textSecondary)
        }
    }

    /// What could be filled in.
    private var kind: String {
        switch field.control {
        case .text: "text"
        case .number: "number"
        case .truth: "true or false"
        case .choice(let options, _): options.prefix(4).map(\.title).joined(separator: ", ")
        case .group: "object; space adds it"
        case .list: "list; + adds to it"
        case .variants(let options, _, _): options.prefix(4).map(\.title).joined(separator: " or ")
        case .raw: "JSON"
        }
    }
}
