package import JSON
package import Trace

/// What the inspector's own client has to tell.
package enum TryNews: Hashable, Sendable {
    /// What the server offers.
    case offered([Offering])
    /// Why that is not known.
    case notOffered(String)
    /// The server told that it offers something else now.
    case offersChanged
    /// A call left, as it was written.
    case sent(TryCall.ID, String)
    /// The server knows the call by this number.
    case traced(TryCall.ID, Request.ID)
    /// A message that came before the answer.
    case heard(TryCall.ID, JSONValue)
    case asked(TryCall.ID, TryQuestion)
    case answered(TryCall.ID, TryAnswer)
    /// There will be no answer, for a reason.
    case failed(TryCall.ID, String, after: Duration)
    case proposed(Proposals)
    case sampled(Comparison.Plan.ID, Comparison.Sample)
    /// A comparison is over, or ended early for a reason.
    case compared(Comparison.Plan.ID, failure: String?)
    case demo(DemoNews)
}
