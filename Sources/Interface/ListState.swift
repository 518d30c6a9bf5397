import Trace

/// Where the reader is in the list of requests.
struct ListState: Hashable, Sendable {
    /// What is selected.
    enum Selection: Hashable, Sendable {
        /// Whichever request is the newest: the list follows.
        case newest
        /// One request, wherever in the list it moves.
        case request(Request.ID)
    }

    var selection = Selection.newest
    /// The line of the window on which the selection was put; it stays there while the list moves.
    var line = 0
}
