package import Trace

/// Something to do outside the interface, as data.
package enum Effect: Hashable, Sendable {
    case switchMode(ExecutionMode)
    case setLevel(ObservationLevel)
    /// Show the screen in a theme, by its name.
    case setTheme(String)
    /// Put text into the clipboard of the reader's terminal.
    case copy(String)
    /// End the program; where `leavingScreen`, the last frame stays on the terminal.
    case quit(leavingScreen: Bool)
    /// Stop the program as the shell's job control does.
    case suspend
    /// Send the whole frame anew, whatever the terminal is thought to show.
    case repaint
    /// Have the inspector's own client call the server; what comes of it is told by `Message.tried`.
    case tryOut(TryOrder)
    /// Have the inspector's own load generator do something; what comes of it is told by `Message.loaded`.
    case load(LoadOrder)
}
