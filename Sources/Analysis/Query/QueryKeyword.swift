/// The words that join conditions.
package enum QueryKeyword: String, CaseIterable, Hashable, Sendable {
    case and, or, not

    /// The keyword of a word, in upper or lower case.
    init?(_ word: String) {
        self.init(rawValue: word.lowercased())
    }

    /// What the word does, in one line.
    package var help: String {
        switch self {
        case .and: "both; so do conditions that stand side by side"
        case .or: "one of the two at least; binds less than and"
        case .not: "the contrary; also written !"
        }
    }
}
