/// A form that is being filled in, and where the reader is in it.
struct Draft: Hashable, Sendable {
    /// What is called; `nil` where the form answers a question.
    var offering: Offering?
    var form: Form
    var row = 0
    var line = 0
    /// The form as it was before the line that is being typed.
    var before: Form?

    init(offering: Offering? = nil, form: Form) {
        self.offering = offering
        self.form = form
    }

    /// The place of the selected line among those that there are now.
    var position: Int { min(row, max(0, form.rows.count - 1)) }

    var selected: Form.Row? {
        let rows = form.rows
        return form.raw == nil && !rows.isEmpty ? rows[position] : nil
    }

    mutating func move(by steps: Int, rows: Int) {
        let count = form.rows.count
        guard count > 0 else { return }
        let here = position
        let window = Window(showing: here, on: line, rows: rows, count: count)
        row = ListCursor.moved(here, by: steps, within: 0...count - 1)
        line = ListCursor.moved(here - window.top, by: row - here, within: 0...max(0, rows - 1))
    }
}
