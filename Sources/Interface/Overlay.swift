/// What lies over the view and takes its keys.
enum Overlay: Hashable, Sendable {
    case help(HelpState)
    case menu(Menu)
    case question(Question)

    var scope: Scope {
        switch self {
        case .help: .help
        case .menu: .menu
        case .question: .question
        }
    }
}
