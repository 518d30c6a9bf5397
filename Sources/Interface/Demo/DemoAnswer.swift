package import Trace

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
