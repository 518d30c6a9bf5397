package import Trace

/// What a line of commands asks for.
package enum Instruction: Hashable, Sendable {
    /// What a key could ask for as well.
    case perform(Command)
    case open(Request.ID)
    case filter(String)
    /// The order of the list of requests; `nil` for the order of acceptance.
    case sort(Column?)
    /// The columns of the list of requests; empty for the usual ones.
    case columns([Column])
    case mode(ExecutionMode)
    case level(ObservationLevel)
    case theme(String)
    case comment(String)
    /// Run the tool in front on every path, so many times on each.
    case compare(Int)
    /// Put load on the server, or race two modes.
    case load(LoadWish)
}
