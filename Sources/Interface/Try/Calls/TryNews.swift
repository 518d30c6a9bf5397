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
}

/// The answer to a call, as it came.
package struct TryAnswer: Hashable, Sendable {
    package var status: Int
    /// The JSON-RPC message, or whatever else the body was.
    package var body: [UInt8]
    /// From sending the call to the end of its answer.
    package var time: Duration

    package init(status: Int, body: [UInt8], time: Duration) {
        self.status = status
        self.body = body
        self.time = time
    }
}

/// What could stand in a field, as far as the server knows.
package struct Proposals: Hashable, Sendable {
    /// A question for proposals.
    package struct Wish: Hashable, Sendable {
        /// The prompt or template, as the protocol refers to it.
        package var reference: JSONValue
        package var field: String
        package var text: String
        /// The other fields, as far as they are filled in.
        package var context: JSONObject
    }

    package var wish: Wish
    package var values: [String]

    package init(wish: Wish, values: [String]) {
        self.wish = wish
        self.values = values
    }
}
