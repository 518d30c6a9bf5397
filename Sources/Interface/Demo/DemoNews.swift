package import Trace

/// What comes of the calls of a step of a demo.
package enum DemoNews: Hashable, Sendable {
    /// One of the step's calls is back.
    case answered(turn: Int, call: Int, DemoAnswer)
    /// All of them are.
    case ended(turn: Int)
}

/// What came back for one call.
package struct DemoAnswer: Hashable, Sendable {
    /// The number of the request in the log; `nil` where it never got there.
    package var request: Request.ID?
    /// Why the tool did not do what it was asked for; `nil` where it did.
    package var failure: String?

    package init(request: Request.ID?, failure: String?) {
        self.request = request
        self.failure = failure
    }
}
