import Trace

/// Where entering a row leads.
enum Opening: Hashable, Sendable {
    case request(Request.ID)
    /// The list of requests, with that filter.
    case filter(String)
    /// The form of something that the application offers, by its key.
    case offer(String)
}
