/// A trust before and after a change.
struct TrustChange: Sendable {
    let before: Trust
    let after: Trust

    /// Whether the change made both sides' approval complete.
    var completes: Bool { !before.isComplete && after.isComplete }
}
