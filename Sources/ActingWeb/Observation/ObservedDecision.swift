/// What was decided about something that a peer wanted to do on behalf of a request.
public struct ObservedDecision: Sendable {
    /// What the decision was for.
    public enum Purpose: String, CaseIterable, Sendable {
        /// The peer wanted to do it: where it is not allowed, nothing is done.
        case use
        /// The peer asked for a list: where it is not allowed, the list leaves it out.
        case listing
    }

    /// What was decided, and the fact that decided it.
    public let decision: PermissionDecision
    /// What the decision was for.
    public let purpose: Purpose
    /// The call inside whose hook it was asked for; `nil` outside hooks.
    public let call: ObservedCall.ID?

    /// A decision that is made here and now.
    init(_ decision: PermissionDecision, for purpose: Purpose) {
        self.decision = decision
        self.purpose = purpose
        call = CallIntent.enclosingCall
    }
}
