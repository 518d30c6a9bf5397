/// Why a run could not begin.
package enum LoadError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The name of the host means nothing.
    case unknownHost(String)
    /// The first connection or its handshake failed.
    case noStart(url: String, Failure, words: String)
    /// The system does not allow so many connections.
    case tooFewFiles(needed: Int, limit: Int)
    /// No thread could be had, or encryption could not be set up; what the system said.
    case system(String)

    package var description: String {
        switch self {
        case .unknownHost(let host): "the host \(host) cannot be found; check --url"
        case .noStart(let url, let failure, let words):
            "\(url): \(failure.description)" + (words.isEmpty ? "" : ": \(words)")
        case .tooFewFiles(let needed, let limit):
            "the connections need \(needed) open files, and the system allows \(limit): ask for fewer with "
                + "--connections, or raise the limit with ulimit -n"
        case .system(let words): words
        }
    }
}
