import Screen

extension Keymap {
    /// The keys as a table of Markdown, a row for each binding.
    package var markdown: String {
        var rows: [(keys: String, help: String, places: String)] = []
        for binding in bindings where !binding.keys.isEmpty {
            let keys = binding.keys.map { "`\(Self.escaped($0.label(glyphs: .unicode)))`" }.joined(separator: " ")
            rows.append((keys, binding.help, Self.places(binding.scopes)))
        }
        let lines =
            ["| Key | What it does | Where |", "|---|---|---|"]
            + rows.map { "| \($0.keys) | \($0.help) | \($0.places) |" }
        return lines.joined(separator: "\n")
    }

    private static func escaped(_ label: String) -> String {
        label == "|" ? "\\|" : label
    }

    /// Where a key works, in as few words as there are for it.
    private static func places(_ scopes: Set<Scope>) -> String {
        if scopes == Set(Scope.allCases) { return "everywhere" }
        if scopes == Set(Scope.allCases).subtracting([.question]) { return "everywhere but in a question" }
        var words: [String] = []
        var rest = scopes
        for (group, word) in [
            (Scope.views, "views, an open request"), (Scope.tabs, "views"), (Scope.pages, "an open request"),
        ]
        where group.isSubset(of: rest) {
            words.append(word)
            rest.subtract(group)
        }
        words += Scope.allCases.filter(rest.contains).map {
            $0 == .request ? "the facts of a request" : $0 == .body ? "a body" : $0.title
        }
        return words.joined(separator: ", ")
    }
}
