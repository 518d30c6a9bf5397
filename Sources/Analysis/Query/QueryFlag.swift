/// A word that is a condition by itself.
package enum QueryFlag: String, CaseIterable, Hashable, Sendable {
    case ok, err, running, lost, dropped
    case stalled, delayed, finding, marked

    /// The flag of a word, in upper or lower case.
    init?(word: String) {
        self.init(rawValue: word.lowercased())
    }

    /// What the word means, in one line.
    package var help: String {
        switch self {
        case .ok: QueryState.ok.help
        case .err: QueryState.err.help
        case .running: QueryState.running.help
        case .lost: QueryState.lost.help
        case .dropped: QueryState.dropped.help
        case .stalled: "its own work stalled a loop"
        case .delayed: "it lost time to the stalls of others"
        case .finding: "something was found wrong with it"
        case .marked: "it is marked"
        }
    }
}
