import Screen
import Spelling

/// There is no theme of this name, or no file at this path.
struct ThemeNotFound: Error, CustomStringConvertible {
    let name: String
    /// The names that there are; empty where a path was given.
    let known: [String]

    var description: String {
        guard !known.isEmpty else { return "there is no readable theme file at \"\(name)\"" }
        let suggestion = NearestName.of(name, among: known).map { "; did you mean \"\($0)\"?" } ?? "."
        return "there is no theme \"\(name)\"\(suggestion) There are: \(known.joined(separator: ", "))"
    }
}
