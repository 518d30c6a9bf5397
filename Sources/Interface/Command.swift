/// What a key can ask for; the raw value is its name on the command line and in the configuration.
package enum Command: String, CaseIterable, Hashable, Sendable {
    case up, down
    case halfPageUp = "half-page-up"
    case halfPageDown = "half-page-down"
    case pageUp = "page-up"
    case pageDown = "page-down"
    case first, last
    case open = "enter"
    case back
    case nextPane = "next-pane"
    case previousPane = "previous-pane"
    case newer, older
    case fold, unfold
    case foldBelow = "fold-below"
    case foldAll = "fold-all"
    case search = "edit-search"
    case nextMatch = "next-match"
    case previousMatch = "previous-match"
    case showRequests = "requests"
    case showHooks = "hooks"
    case showLoops = "loops"
    case showLoad = "load"
    case showFindings = "findings"
    case showConsole = "console"
    case showTry = "try"
    case pause, follow
    case filter = "edit-filter"
    case mark
    case nextMark = "next-mark"
    case comment = "edit-comment"
    case sort = "next-sort"
    case invert
    case chooseColumns = "choose-columns"
    case copy
    case switchMode = "next-mode"
    case moreDetail = "more-detail"
    case lessDetail = "less-detail"
    case chooseTheme = "choose-theme"
    case commandLine = "command-line"
    case help
    case choose, toggle
    case yes, no
    case repaint, suspend
    case quit, leave
    case listAgain = "list-again"
    case editField = "edit-field"
    case rawJSON = "raw-json"
    case addItem = "add-item"
    case removeItem = "remove-item"
    case send, decline
    case resend
    case editAndResend = "edit-and-resend"
    case compare = "compare-paths"
    case trace = "open-trace"
    case nextStep = "next-step"
    case previousStep = "previous-step"
    case stepAgain = "step-again"
    case pauseTimer = "pause-timer"
    case leaveDemo = "leave-demo"
    case prepareLoad = "prepare-load"
    case startLoad = "start-load"
    case startRace = "start-race"
    case stopLoad = "stop-load"
    case previousChoice = "previous-choice"
}
