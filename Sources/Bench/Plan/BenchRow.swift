/// One line of the result: what is read from an experiment's turns, and what it should be.
package struct BenchRow: Hashable, Sendable {
    package let name: String
    /// What it says, without the experiment's load.
    package let what: String
    package let measure: Measure
    /// `nil` where the figure is there to be seen and not judged.
    package let goal: Goal?

    package init(_ name: String, _ what: String, _ measure: Measure, goal: Goal? = nil) {
        self.name = name
        self.what = what
        self.measure = measure
        self.goal = goal
    }
}
