/// Why a run ended.
package enum LoadEnding: String, Hashable, Sendable {
    /// It was enough.
    case completed
    /// Somebody ended it.
    case cancelled
    /// No connection could be had any more.
    case serverLost = "server-lost"
    /// Nothing was answered any more.
    case serverSilent = "server-silent"
}
