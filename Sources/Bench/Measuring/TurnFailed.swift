/// Why a turn has no figures.
package enum TurnFailed: Error, Hashable, Sendable, CustomStringConvertible {
    /// Answers were not what they have to be.
    case answers(failed: Int, of: Int, String, words: String)
    case serverLost
    case serverSilent
    /// No answer came within the turn.
    case noAnswer
    /// The server's process ended.
    case serverDied(ChildEnd)
    /// Somebody ended it.
    case ended

    package var description: String {
        switch self {
        case .answers(let failed, let count, let kind, let words):
            "\(failed) of \(count) requests failed: \(kind)" + (words.isEmpty ? "" : ", first: \(words)")
        case .serverLost: "the server could not be reached any more"
        case .serverDied(let ending): "the server's process \(ending)"
        case .serverSilent: "the server did not answer"
        case .noAnswer: "nothing was answered within a turn; a longer one may help"
        case .ended: "it was ended"
        }
    }
}
