import Trace

/// Where the reader is in the list of requests, and what of it is shown.
struct ListState: Hashable, Sendable {
    /// What is selected.
    enum Selection: Hashable, Sendable {
        /// Whichever request is first: the list follows.
        case newest
        /// One request, wherever in the list it moves.
        case request(Request.ID)
    }

    var selection = Selection.newest
    /// The place of the selected request when the list last had it.
    var position = 0
    /// The line of the window on which the selection was put; it stays there while the list moves.
    var line = 0
    var listing = Listing()
    /// The columns in their order; `nil` for as many of the usual ones as there is room for.
    var columns: [Column]?
}
