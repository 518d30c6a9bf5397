/// What came of one contender.
package struct ContenderResult: Hashable, Sendable {
    package let contender: Contender
    /// Its turns, one for each round that it took part in.
    package var turns: [Turn] = []
    /// Why it takes no part any more; `nil` where nothing is wrong.
    package var trouble: String?

    package init(_ contender: Contender, turns: [Turn] = [], trouble: String? = nil) {
        self.contender = contender
        self.turns = turns
        self.trouble = trouble
    }
}
