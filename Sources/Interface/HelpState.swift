/// Where the reader is in the help.
struct HelpState: Hashable, Sendable {
    /// The first line that is shown; draw clamps it to what there is.
    var top = 0
}
