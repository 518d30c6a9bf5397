package import Trace

/// Something to do outside the interface, as data.
package enum Effect: Hashable, Sendable {
    case switchMode(ExecutionMode)
    /// End the program; where `leavingScreen`, the last frame stays on the terminal.
    case quit(leavingScreen: Bool)
    /// Stop the program as the shell's job control does.
    case suspend
    /// Send the whole frame anew, whatever the terminal is thought to show.
    case repaint
}
