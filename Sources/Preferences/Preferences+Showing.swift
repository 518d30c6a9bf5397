import Interface
import Screen

extension Preferences {
    /// The whole configuration as a file, each line with the place where it was set.
    ///
    /// What is usual stands behind a comment sign: the text is a configuration file that changes nothing.
    package var shown: String {
        var lines: [String] = []
        for table in Self.tables {
            if !lines.isEmpty { lines.append("") }
            lines.append("[\(table)]")
            lines += Setting.allCases.filter { $0.path.first == table }.map(line)
        }
        lines += ["", "[keys]"] + Command.allCases.map(line)
        let notes = mistakes.map { "# mistake: \($0)" }
        return (notes + (notes.isEmpty ? [] : [""]) + lines).map { $0 + "\n" }.joined()
    }

    /// The tables of settings, in order.
    private static var tables: [String] {
        Setting.allCases.compactMap(\.path.first).reduce(into: []) { if $0.last != $1 { $0.append($1) } }
    }

    private func line(_ setting: Setting) -> String {
        if let choice = choices[setting] {
            return Self.padded("\(setting.name) = \(choice.value.toml)", choice.origin.words)
        }
        let value = setting.standard.map { " \($0.toml)" } ?? ""
        return Self.padded("# \(setting.name) =\(value)", setting.decidedBy)
    }

    private func line(_ command: Command) -> String {
        if let choice = keys[command] {
            let names = TOMLValue.list(choice.value.map(\.name))
            return Self.padded("\(command.rawValue) = \(names.toml)", choice.origin.words)
        }
        // Keys that one place alone has for the command would be given to it everywhere by this line.
        let places = keymap.bindings.filter { $0.command == command }.map(\.keys)
        let shared = places.first?.filter { key in places.allSatisfy { $0.contains(key) } } ?? []
        return Self.padded("# \(command.rawValue) = \(TOMLValue.list(shared.map(\.name)).toml)", "default")
    }

    private static func padded(_ text: String, _ comment: String) -> String {
        text + String(repeating: " ", count: max(1, 44 - text.count)) + "# \(comment)"
    }
}
