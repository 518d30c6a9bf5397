/// Why there is no screen.
package enum TerminalError: Error, Hashable, Sendable, CustomStringConvertible {
    /// A descriptor does not lead to a terminal.
    case notATerminal
    /// This process has a screen already.
    case alreadyOpen
    /// Neither this type nor the one to fall back to is described on this machine.
    case unknownType(String)
    /// A terminal of this type cannot move its cursor.
    case tooSimple(type: String)
    /// A system call failed with this error number.
    case system(code: Int32)

    /// One sentence: what is wrong, and what helps.
    package var description: String {
        switch self {
        case .notATerminal:
            "standard input or output is not a terminal; run in a terminal, or use \"serve\", which needs no screen"
        case .alreadyOpen:
            "the screen is open already; close it first"
        case .unknownType(let type):
            "TERM is \"\(type)\", which this machine has no description of, and none of xterm-256color; "
                + "install the package ncurses-base, or set TERM"
        case .tooSimple(let type):
            "TERM is \"\(type)\", which cannot move its cursor; set TERM to what the terminal is, such as xterm-256color"
        case .system(let code):
            "opening the terminal failed with error number \(code)"
        }
    }
}
