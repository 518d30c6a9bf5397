/// Where the reader is in the view of load, and what is set there.
struct LoadState: Hashable, Sendable {
    /// What has the keys, and what a screen without room for both shows.
    enum Pane: Hashable, Sendable {
        case controls, figures
    }

    var controls = LoadControls()
    var pane = Pane.controls
    /// The first line of a race that is shown; draw clamps it to what there is.
    var top = 0
    /// A run or a race that nobody has agreed to yet.
    var planned: LoadSubject?
    /// How many runs and races there were.
    var count = 0
}
