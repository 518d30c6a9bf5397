import Trace

/// One of the words that a field of the type `choice` or `status` knows.
package struct QueryChoice: Hashable, Sendable {
    /// The word as it is printed.
    package var word: String
    /// Another way to write it.
    package var alias: String?
    /// What it means, in one line; empty where the word says it.
    package var help: String

    init(_ word: String, alias: String? = nil, _ help: String = "") {
        self.word = word
        self.alias = alias
        self.help = help
    }

    func isCalled(_ name: String) -> Bool {
        word.lowercased() == name || alias == name
    }
}

extension QueryField {
    /// The words that the field knows, in the order of what they stand for; empty for fields of other types.
    package var choices: [QueryChoice] {
        switch self {
        case .kind: HookKind.allCases.map { QueryChoice($0.rawValue) }
        case .path: Self.paths
        case .mode: ExecutionMode.allCases.map { QueryChoice($0.rawValue) }
        case .outcome: Self.outcomes
        case .status: QueryState.allCases.map { QueryChoice($0.rawValue, $0.help) }
        case .has: QueryPresence.allCases.map { QueryChoice($0.rawValue, $0.help) }
        case .finding: FindingRule.allCases.map { QueryChoice($0.rawValue, $0.why) }
        case .id, .method, .target, .hook, .thread, .loop, .task, .client, .session, .wire, .revision, .code, .err,
            .log, .wait, .run, .total, .held, .lost, .age, .polls, .size:
            []
        }
    }

    private static var paths: [QueryChoice] {
        Path.allCases.map { path in
            let name = String(path.name.map { $0 == " " ? "-" : $0 })
            return QueryChoice(String(path.letter), alias: name, path.name)
        } + [QueryChoice("unknown", "the places fit no path")]
    }

    private static var outcomes: [QueryChoice] {
        [
            QueryChoice("ok", "a result, or an accepted notification"),
            QueryChoice("tool-error", "a tool ran and reported failure"),
            QueryChoice("error", "a JSON-RPC error; its code is the field code"),
            QueryChoice("refused", "an HTTP refusal without a JSON-RPC message"),
            QueryChoice("dropped", "the connection ended before the answer was written"),
        ]
    }
}
