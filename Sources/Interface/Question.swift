/// Something that is not done before somebody has said yes.
struct Question: Hashable, Sendable {
    /// What is asked, in one sentence.
    var text: String
    /// What follows from a yes.
    var command: Command
}
