/// A part of the interface in which keys have their own meaning.
enum Scope: CaseIterable, Hashable, Sendable {
    case requests
    case request
    case help

    var title: String {
        switch self {
        case .requests: "requests"
        case .request: "request"
        case .help: "help"
        }
    }
}
