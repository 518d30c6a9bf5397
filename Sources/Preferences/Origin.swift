/// Where a setting was made.
package enum Origin: Hashable, Sendable {
    case standard
    /// A line of the configuration file, by the file's name; without a line the file as a whole.
    case file(String, line: Int?)
    case environment(String)
    case flag(String)

    /// The place in words.
    package var words: String {
        switch self {
        case .standard: "default"
        case .file(let name, let line): name + (line.map { ", line \($0)" } ?? "")
        case .environment(let variable): "environment \(variable)"
        case .flag(let flag): "flag \(flag)"
        }
    }
}
