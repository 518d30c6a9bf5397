/// What the outside does to the screen: keys, the mouse, the terminal's size, and signals.
package enum Input: Hashable, Sendable {
    case key(Key)
    /// The mouse, where the terminal reports it.
    case pointer(Pointer)
    /// The terminal has a new size; the next frame has to fill it.
    case resize(Size)
    /// The program was stopped and runs again; the screen has been set up anew and is blank.
    case resumed
    /// A signal, or the terminal's disappearance, asks the program to quit.
    case interrupted(Interruption)

    /// Who asks the program to quit.
    package enum Interruption: Hashable, Sendable {
        /// Control-C, or SIGINT from elsewhere.
        case interrupt
        /// SIGTERM.
        case terminate
        /// SIGHUP, or the end of input: there is no terminal any more.
        case hangUp
    }
}
