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
        /// A run or a race, by what the reader asks for to begin it; it is made of what is set by then.
        case load(Command)
        case wish(LoadWish)
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

    /// The names of the tools that are known.
    var tools: [String] { offers.filter { $0.kind == .tool }.map(\.name) }

    func offer(_ kind: Offering.Kind, _ name: String) -> Offering? {
        offers.first { $0.kind == kind && $0.name == name }
    }
}
