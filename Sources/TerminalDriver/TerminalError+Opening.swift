import CTerminal

extension TerminalError {
    /// The error that an opening reports; nil if it succeeded.
    ///
    /// - Parameters:
    ///   - opening: What `CTerminal` answered.
    ///   - type: The terminal type that was asked for.
    init?(_ opening: cterminal_opening, type: String) {
        switch Int(opening.status) {
        case CTERMINAL_OK: return nil
        case CTERMINAL_ALREADY_OPEN: self = .alreadyOpen
        case CTERMINAL_NOT_A_TERMINAL: self = .notATerminal
        case CTERMINAL_UNKNOWN_TYPE: self = .unknownType(type)
        case CTERMINAL_TOO_SIMPLE: self = .tooSimple(type: type)
        default: self = .system(code: opening.code)
        }
    }
}
