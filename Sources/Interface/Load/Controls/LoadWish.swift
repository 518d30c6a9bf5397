import Screen
import Spelling
import Trace

/// What a line of commands asks for: a run or a race, and what is set differently for it.
package struct LoadWish: Hashable, Sendable {
    enum Kind: Hashable, Sendable {
        case run, race
    }

    let kind: Kind
    private(set) var tool: String?
    private var rhythm: LoadControls.Rhythm?
    /// The mode of a run; `.some(nil)` for the server's.
    private var mode: ExecutionMode??
    private var modes: [ExecutionMode] = []
    private var texts: [LoadField: String] = [:]

    private static let keys: [(word: String, field: LoadField, kinds: Set<Kind>)] = [
        ("rate", .rate, [.run, .race]), ("connections", .connections, [.run, .race]), ("for", .length, [.run]),
        ("warm-up", .warmUp, [.run]), ("rounds", .rounds, [.race]), ("turn", .turn, [.race]),
        ("with", .arguments, [.run, .race]),
    ]
    private static let server = "server"

    /// The words that can stand in a line, beside the names of tools.
    static func words(of kind: Kind) -> [String] {
        let keys = keys.filter { $0.kinds.contains(kind) }.map { "\($0.word)=" }
        let modes = ExecutionMode.allCases.map(\.rawValue)
        return keys + ["closed", "random"] + (kind == .race ? modes : (modes + [server]).map { "mode=\($0)" })
    }

    /// Reads what stands behind `load` or `race`: a tool's name, words, and words with values; `with=` takes the rest.
    ///
    /// - Throws: `InstructionError` for the first word that says nothing.
    init(_ line: String, kind: Kind) throws(InstructionError) {
        self.kind = kind
        var rest = line[...]
        while let start = rest.firstIndex(where: { $0 != " " }) {
            rest = rest[start...]
            if rest.hasPrefix("with=") {
                texts[.arguments] = String(rest.dropFirst("with=".count))
                return
            }
            let word = rest.prefix { $0 != " " }
            rest = rest[word.endIndex...]
            try take(String(word))
        }
    }

    private mutating func take(_ word: String) throws(InstructionError) {
        let parts = word.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
        switch (parts[0], parts.count) {
        case ("closed", 1): rhythm = .closed
        case ("random", 1): rhythm = .random
        case ("mode", 2) where kind == .run: mode = try Self.mode(parts[1])
        case (let key, 2):
            guard let known = Self.keys.first(where: { $0.word == key && $0.kinds.contains(kind) }) else {
                let names = Self.keys.filter { $0.kinds.contains(kind) }.map(\.word)
                throw Instruction.unknown("setting", key, among: names + (kind == .run ? ["mode"] : []))
            }
            texts[known.field] = parts[1]
            if known.field == .rate, rhythm == nil { rhythm = .even }
        default:
            if kind == .race, let mode = ExecutionMode(rawValue: word), modes.count < 2 { return modes.append(mode) }
            guard tool == nil else {
                throw InstructionError(sentence: "\"\(word)\" is one tool too many; \(tool ?? "") was named before")
            }
            tool = word
        }
    }

    private static func mode(_ name: String) throws(InstructionError) -> ExecutionMode? {
        if name == server { return nil }
        guard let mode = ExecutionMode(rawValue: name) else {
            throw Instruction.unknown("mode", name, among: ExecutionMode.allCases.map(\.rawValue) + [server])
        }
        return mode
    }

    /// Sets everything that is asked for, but the tool.
    func apply(to controls: inout LoadControls) {
        if let rhythm { controls.rhythm = rhythm }
        if let mode { controls.mode = mode }
        if let first = modes.first { controls.first = first }
        if modes.count > 1 { controls.second = modes[1] }
        for (field, text) in texts { controls.type(text, into: field) }
    }
}
