import Analysis
import Screen
import Trace

/// Where the reader is in an open request.
struct PageState: Hashable, Sendable {
    /// How many requests lead back, at the most.
    private static let longestTrail = 50

    let request: Request.ID
    var pane = Pane.facts {
        didSet { if pane != .facts { lastBody = pane } }
    }
    /// The body that had the keys last.
    private(set) var lastBody: Pane?
    /// The first line of the facts that is shown; draw clamps it to what there is.
    var factsTop = 0
    /// What is searched for in all panes.
    private(set) var search = ""
    private var readers: [Pane: BodyReader] = [:]
    /// The calls of the request, once it is over.
    var calls: CallsText?
    /// The requests that led here from one to the other.
    private var trail: [PageState] = []

    init(request: Request.ID) {
        self.request = request
    }

    /// The page of a request that this one leads to; `back` returns from there.
    func leading(to request: Request.ID) -> PageState {
        var page = PageState(request: request)
        page.trail = (trail + [self]).suffix(Self.longestTrail)
        page.trail[page.trail.count - 1].trail = []
        // Bodies are read anew on the way back, so that a long way holds no more than one page.
        page.trail[page.trail.count - 1].readers = [:]
        page.trail[page.trail.count - 1].calls = nil
        return page
    }

    /// The page that led here, if one did.
    var back: PageState? {
        guard var page = trail.last else { return nil }
        page.trail = trail.dropLast()
        return page
    }

    // MARK: - Bodies

    /// Where the reader is in the body of a pane; `nil` for facts, and before `read`.
    subscript(body pane: Pane) -> BodyReader? {
        get { readers[pane] }
        set { readers[pane] = newValue }
    }

    /// Reads the bodies of the request as far as they are others than those that were read.
    mutating func read(_ request: Request, glyphs: Glyphs) {
        for (pane, body) in [(Pane.requestBody, request.requestBody), (.responseBody, request.responseBody)]
        where readers[pane]?.outline.payload != body {
            var reader = BodyReader(body, glyphs: glyphs)
            reader.search(search)
            readers[pane] = reader
        }
    }

    mutating func search(_ text: String) {
        search = text
        for pane in readers.keys { readers[pane]?.search(text) }
    }
}
