import JSON
import Trace

/// Where the reader is in the view that calls the application, and what it knows.
struct TryState: Hashable, Sendable {
    /// Whether it is known what the server offers.
    enum Knowledge: Hashable, Sendable {
        case unknown, asked, known
        case failed(String)
    }

    /// What the view shows.
    enum Front: Hashable, Sendable {
        case offers, form, answer, question, comparison
    }

    /// What waits until it is known what the server offers.
    enum Pending: Hashable, Sendable {
        case edit(Offering.Kind, name: String, arguments: JSONObject)
        case compare
    }

    var knowledge = Knowledge.unknown
    var offers: [Offering] = []
    var front = Front.offers
    /// What is to be called, with its form.
    var draft: Draft?
    /// The form of what the server asks.
    var reply: Draft?
    var attempt: Attempt?
    var comparison: Comparison?
    /// A comparison that nobody has agreed to yet.
    var planned: Comparison.Plan?
    var pending: Pending?
    /// What the server proposed last.
    var proposals: Proposals?
    /// How many calls and comparisons there were.
    var count = 0
    /// Whether the call was begun elsewhere, so that leaving it leads back there.
    var origin: Origin?

    /// Where the reader came from.
    struct Origin: Hashable, Sendable {
        var tab: Tab
        var page: PageState?
    }

    /// Whether the call in front was filled in here, so that there is a form to go back to.
    var isFromForm: Bool {
        guard draft != nil, case .request = attempt?.call.content else { return false }
        return true
    }

    var isSending: Bool { attempt != nil && attempt?.end == nil }
    var isComparing: Bool { comparison != nil && comparison?.end == nil }

    func offer(_ kind: Offering.Kind, _ name: String) -> Offering? {
        offers.first { $0.kind == kind && $0.name == name }
    }
}

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
