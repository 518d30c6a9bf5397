/// What the inspector's own client is asked to do.
package enum TryOrder: Hashable, Sendable {
    /// Ask the server for everything that it offers.
    case list
    case send(TryCall)
    /// Give a call up, and tell the server.
    case cancel(TryCall)
    /// Answer what the server asked.
    case answer(TryQuestion, TryQuestion.Answer)
    /// Ask what could stand in a field.
    case propose(Proposals.Wish)
    case compare(Comparison.Plan)
    case cancelComparison(Comparison.Plan.ID)
    /// Make the calls of a step of a demo.
    case demo(DemoOrder)
}
