/// Who has a turn when: each once a round, and every other round backwards, so that what changes steadily in the machine
/// meets all alike.
package enum Schedule {
    /// The contenders' indices in the order of their turns, round by round.
    package static func rounds(_ count: Int, contenders: Int) -> [[Int]] {
        let forwards = Array(0..<max(0, contenders))
        return (0..<max(0, count)).map { $0.isMultiple(of: 2) ? forwards : forwards.reversed() }
    }
}
