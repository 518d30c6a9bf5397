import JSON
import JSONSchema
import Screen
import Trace

/// A form: a line for each field with its value and what is wrong with it, and more about the selected one below.
struct FormView {
    private let model: Model
    private let draft: Draft?
    private let title: Area
    let list: Area
    private let rule: Area
    private let detail: Area

    init(model: Model, skeleton: Skeleton) {
        self.model = model
        draft = model.tryOut.draftInFront
        var body = skeleton.body.inset(columns: 1)
        let hasRoom = body.rows >= 8
        title = body.takeTop(hasRoom ? 2 : 1)
        detail = body.takeBottom(hasRoom ? 2 : 0)
        rule = body.takeBottom(hasRoom ? 1 : 0)
        list = body
    }

    private var glyphs: Glyphs { model.glyphs }

    func draw(into frame: inout Frame) {
        guard let draft else { return }
        frame.put(heading(draft), in: title)
        let rows = draft.form.rows
        frame.rule(in: rule, title: standing(draft))
        guard draft.form.raw == nil, !rows.isEmpty else {
            frame.put(whole(draft), in: list)
            return frame.put(faults(of: draft), in: detail)
        }
        let nameWidth = nameWidth(rows, draft)
        let window = Window(showing: draft.position, on: draft.line, rows: list.rows, count: rows.count)
        for (line, place) in window.shown.enumerated() {
            guard let field = draft.form[rows[place].path] else { continue }
            let text = FieldLine(field: field, row: rows[place], fault: draft.form.faults[rows[place].pointer])
            let row = list.row + line
            frame.put(
                text.line(nameWidth: nameWidth, glyphs), row: row, column: list.column + 2,
                limit: max(0, list.columns - 2))
            guard place == draft.position else { continue }
            frame.put(
                String(glyphs.mark(.selectMark)), at: Position(row: row, column: list.column), role: .selectMark)
            frame.highlight(row: row, columns: list.column..<list.column + list.columns, role: .selectRow)
        }
        frame.put(about(draft), in: detail)
    }

    /// What the form is for.
    private func heading(_ draft: Draft) -> [Line] {
        guard let offering = draft.offering else {
            let question = model.tryOut.attempt?.questions.first
            let asker = model.tryOut.attempt?.call.title ?? ""
            return (Line("\(asker) asks: ", .textHeading) + Line(question?.text ?? "", .textStrong))
                .wrapped(to: max(1, title.columns), glyphs)
        }
        let name = Line("\(offering.kind.rawValue) ", .textSecondary) + Line(offering.name, .textHeading)
        return [name + Line(offering.title.map { "  \($0)" } ?? "", .textSecondary), Line(offering.about)]
    }

    private func standing(_ draft: Draft) -> Line {
        let count = draft.form.faults.count
        let state =
            count == 0
            ? Line("\(glyphs.mark(.stateOk)) fits the schema", .stateOk)
            : Line("\(glyphs.mark(.stateError)) \(count) \(count == 1 ? "fault" : "faults")", .stateError)
        return draft.form.schemaFault.map { Line($0, .textWarning) } ?? state
    }

    private func nameWidth(_ rows: [Form.Row], _ draft: Draft) -> Int {
        let widths = rows.map { row in
            2 * (row.path.count - 1) + 2 + TextWidth.columns(draft.form[row.path]?.key ?? "", glyphs: glyphs)
        }
        return min(widths.max() ?? 0, max(8, list.columns / 3))
    }

    /// The form as JSON, or why it has no fields.
    private func whole(_ draft: Draft) -> [Line] {
        guard let raw = draft.form.raw else {
            return Line("It takes no arguments. tab gives it some as JSON.", .textSecondary)
                .wrapped(to: max(1, list.columns), glyphs)
        }
        return BodyOutline(Payload(Array(raw.utf8)), glyphs: glyphs).rows(columns: list.columns, glyphs)
    }

    private func about(_ draft: Draft) -> [Line] {
        guard let row = draft.selected, let field = draft.form[row.path] else { return faults(of: draft) }
        let about = [field.title, field.note.isEmpty ? nil : field.note].compactMap(\.self).joined(separator: ": ")
        let note = Line(about, .textSecondary).wrapped(to: max(1, detail.columns), glyphs)
        guard let fault = draft.form.faults[row.pointer] else {
            return about.isEmpty ? faults(of: draft) : note
        }
        return [Line("\(field.key) \(fault)", .textError)] + note
    }

    /// What is wrong at places that have no line.
    private func faults(of draft: Draft) -> [Line] {
        let shown = Set(draft.form.raw == nil ? draft.form.rows.map(\.pointer) : [])
        return draft.form.faults.filter { !shown.contains($0.key) }.sorted { $0.key.description < $1.key.description }
            .map { place, fault in
                let name = place == .root ? "the whole" : String(place.description.dropFirst())
                return Line("\(name) \(fault)", .textError)
            }
    }
}
