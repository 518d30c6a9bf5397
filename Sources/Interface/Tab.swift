import Screen

/// A view that a number key brings up.
package enum Tab: Int, CaseIterable, Hashable, Sendable {
    case requests = 1
    case hooks, loops, load, findings, console, tryOut

    /// The word on the tab, which is also the view's name on the command line.
    package var title: String {
        switch self {
        case .requests: "requests"
        case .hooks: "hooks"
        case .loops: "loops"
        case .load: "load"
        case .findings: "findings"
        case .console: "console"
        case .tryOut: "try"
        }
    }

    var key: Key { .character(Character("\(rawValue)")) }

    var scope: Scope {
        switch self {
        case .requests: .requests
        case .hooks: .hooks
        case .loops: .loops
        case .load: .load
        case .findings: .findings
        case .console: .console
        case .tryOut: .tryOut
        }
    }

    var command: Command {
        switch self {
        case .requests: .showRequests
        case .hooks: .showHooks
        case .loops: .showLoops
        case .load: .showLoad
        case .findings: .showFindings
        case .console: .showConsole
        case .tryOut: .showTry
        }
    }

    /// What the view shows, as a phrase for the help.
    var meaning: String {
        switch self {
        case .requests: "the list of requests"
        case .hooks: "the figures of each hook and path"
        case .loops: "event loops, pools, stalls and threads"
        case .load: "load on the server, and comparisons"
        case .findings: "what is wrong, why, and what to do"
        case .console: "what hooks printed and logged"
        case .tryOut: "forms to call tools, prompts and resources"
        }
    }
}
