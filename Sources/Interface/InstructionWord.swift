import Trace

/// The words of the command line that take an argument; the others are the names of commands.
enum InstructionWord: String, CaseIterable, Hashable, Sendable {
    case open, filter, sort, columns, mode, level, theme, comment, compare, load, race

    /// What the argument is called where it is missing.
    var argument: String {
        switch self {
        case .open: "a request's number"
        case .filter: "a filter; empty for all requests"
        case .sort: "a column, or none"
        case .columns: "columns with commas between them; empty for the usual ones"
        case .mode: "a mode"
        case .level: "a level of observation"
        case .theme: "a theme's name"
        case .comment: "a comment; empty takes it away"
        case .compare: "how many calls on each path"
        case .load: "a tool and how it is called: get_echo rate=200 for=10s; empty for the view"
        case .race: "a tool and two modes: get_echo async thread-pool rounds=6; empty for what is set"
        }
    }

    /// What the word does, as a phrase for the help.
    var help: String {
        switch self {
        case .open: "opens a request"
        case .filter: "shows the requests that match"
        case .sort: "puts the list of requests in order"
        case .columns: "chooses the columns of the list of requests"
        case .mode: "runs the next requests in a mode"
        case .level: "sets how much is observed"
        case .theme: "changes the look of the screen"
        case .comment: "writes a comment on the selected request"
        case .compare: "runs the selected call on every path, so many times"
        case .load: "puts load on the server, or tells what came of it"
        case .race: "runs the same work in two modes by turns"
        }
    }

    /// Every argument that there is, where there are few.
    func choices(themes: [String], tools: [String]) -> [String] {
        switch self {
        case .open, .filter, .comment, .compare: []
        case .sort: Column.allCases.map(\.rawValue) + ["none"]
        case .columns: Column.allCases.map(\.rawValue)
        case .mode: ExecutionMode.allCases.map(\.rawValue)
        case .level: ObservationLevel.allCases.map(\.name)
        case .theme: themes
        case .load: tools + LoadWish.words(of: .run)
        case .race: tools + LoadWish.words(of: .race)
        }
    }
}
