/// A part of a pattern, as read.
indirect enum PatternNode: Sendable {
    /// One character out of a set.
    case character(ScalarSet)
    /// A condition on a place in the text.
    case assertion(PatternAssertion)
    /// Parts one after the other; none of them matches everywhere.
    case sequence([PatternNode])
    /// One of several parts.
    case choice([PatternNode])
    /// A part several times; `maximum` is `nil` where there is no limit.
    case repetition(PatternNode, minimum: Int, maximum: Int?)
}

/// A condition on a place in the text.
enum PatternAssertion: Hashable, Sendable {
    /// The place is the start of the text.
    case start
    /// The place is the end of the text.
    case end
    /// A character of a word is on exactly one side of the place.
    case wordBoundary(negated: Bool)
    /// The look-ahead or look-behind with this number holds at the place.
    case look(Int, negated: Bool)
}

/// A look-ahead or look-behind.
struct PatternLook: Sendable {
    let body: PatternNode
    /// Whether it looks ahead.
    let ahead: Bool
}
