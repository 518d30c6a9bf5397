/// Why there is no mix of requests as it was asked for.
package enum MixError: Error, Hashable, Sendable, CustomStringConvertible {
    case empty
    case noName
    /// A template of the entry of this name is wrong.
    case template(of: String, text: String, TemplateError)
    /// A setting such as `NAME=3` names nothing of the mix.
    case unknownEntry(String, known: [String])
    case badWeight(String)

    package var description: String {
        switch self {
        case .empty: "there is nothing to ask for: give --tool NAME, --prompt NAME or --resource URI"
        case .noName: "a name is missing before the ="
        case .template(let name, let text, let error):
            "\(name): \(error)\n  \(text)\n  \(String(repeating: " ", count: max(0, error.offset)))^"
        case .unknownEntry(let setting, let known):
            "\"\(setting)\" names nothing that is asked for; there are \(known.joined(separator: ", "))"
        case .badWeight(let text): "a weight is a whole number from 1 to 1000000; it is \(text)"
        }
    }
}
