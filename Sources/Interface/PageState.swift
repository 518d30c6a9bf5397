import Trace

/// Where the reader is in an open request.
struct PageState: Hashable, Sendable {
    var request: Request.ID
    var pane = Pane.facts
    private var tops: [Pane: Int] = [:]

    init(request: Request.ID) {
        self.request = request
    }

    /// The first line of a pane's text that is shown; draw clamps it to what there is.
    subscript(top pane: Pane) -> Int {
        get { tops[pane] ?? 0 }
        set { tops[pane] = newValue }
    }
}
