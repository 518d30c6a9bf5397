import Screen
import Trace

/// A line that the reader types into, at the foot of the screen.
struct Prompt: Hashable, Sendable {
    enum Purpose: Hashable, Sendable {
        case filter
        case command
        case comment(Request.ID)
        /// For text in the panes of the open request.
        case search
        /// A field of the form in front, by its name.
        case field(String)
        /// The whole form in front, as JSON.
        case arguments
        /// Something that is set for load.
        case setting(LoadField)

        /// What stands before the text.
        var sign: String {
            switch self {
            case .filter, .search: "/"
            case .command: ":"
            case .comment(let id): "comment on \(id): "
            case .field(let name): "\(name): "
            case .arguments: "JSON: "
            case .setting(let field): "\(field.name): "
            }
        }

        /// Whether the line is a part of a form.
        var isForm: Bool {
            switch self {
            case .field, .arguments, .setting: true
            case .filter, .command, .comment, .search: false
            }
        }
    }

    var purpose: Purpose
    /// What stood there before anything was typed.
    let before: String
    var editor: LineEditor
    /// How far back in the history the text is; `nil` for what was typed.
    var recalled: Int?
    /// What was typed before the history was asked.
    var typed = ""
    /// What could stand where the cursor is, after tab was pressed.
    var completion: Completion?

    init(_ purpose: Purpose, text: String = "") {
        self.purpose = purpose
        before = text
        editor = LineEditor(text)
    }
}
