/// What comes of the calls of a step of a demo.
package enum DemoNews: Hashable, Sendable {
    /// One of the step's calls is back.
    case answered(turn: Int, call: Int, DemoAnswer)
    /// All of them are.
    case ended(turn: Int)
}
