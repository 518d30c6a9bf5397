/// What a key can ask for.
enum Command: CaseIterable, Hashable, Sendable {
    case up, down
    case halfPageUp, halfPageDown
    case pageUp, pageDown
    case first, last
    case open, back
    case nextPane, previousPane
    case newer, older
    case home
    case pause, follow
    case switchMode
    case help
    case repaint, suspend
    case quit, leave
}
