/// A demo on the screen: the run, and whether its scoreboard stands in place of the view.
struct DemoState: Hashable, Sendable {
    var run: DemoRun
    var showsBoard = false
    /// The first line of the scoreboard that is shown; draw clamps it to what there is.
    var top = 0
}
