/// One step of a demo: what is called, and what the audience is told of it.
package struct DemoStep: Hashable, Sendable {
    /// What stands on the screen when the calls of the step are back.
    package enum View: Hashable, Sendable {
        /// The first of the calls, opened.
        case page
        case hooks, loops, findings
        /// What all steps came to.
        case scoreboard
    }

    package var title: String
    /// What happens, where to look, and what that means: each a short sentence.
    package var caption: String
    /// Those of a round are called at the same time; the next round begins when all of them are back.
    package var rounds: [[DemoCall]]
    package var view: View

    /// The calls of all rounds, in order.
    package var calls: [DemoCall] { rounds.flatMap(\.self) }
}
