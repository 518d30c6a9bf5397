/// What there can be about a request: the words of `has:`.
package enum QueryPresence: String, CaseIterable, Hashable, Sendable {
    case finding, stall, victim, error, note, nested, mark, comment

    /// What the word means, in one line.
    var help: String {
        switch self {
        case .finding: "something was found wrong with it"
        case .stall: "its own work stalled a loop"
        case .victim: "others waited for its stalls"
        case .error: "a hook of it threw"
        case .note: "something was noted: a log line, a span, a decision"
        case .nested: "a hook called other hooks"
        case .mark: "it is marked"
        case .comment: "it has a comment"
        }
    }
}
