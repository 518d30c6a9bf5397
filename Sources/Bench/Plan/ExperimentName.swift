/// The name by which an experiment is asked for.
package enum ExperimentName: String, CaseIterable, Hashable, Sendable {
    /// Calls that wait for nothing: what serving costs.
    case echo
    /// Many calls that wait for 20 ms each.
    case io20
    /// The response times of a few such calls in each mode.
    case response
    /// Calls that wait for nothing, in two modes.
    case echoModes = "echo-modes"
    /// Calls that block a thread for 20 ms each.
    case sync
    /// What a server takes of memory when it has served for long.
    case memory
    /// How long a server takes to begin.
    case start
}
