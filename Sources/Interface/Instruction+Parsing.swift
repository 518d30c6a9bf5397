import Spelling
import Trace

extension Instruction {
    /// Reads a line of commands.
    ///
    /// - Parameters:
    ///   - line: a word, and its argument where it takes one.
    ///   - themes: the names of the themes there are.
    /// - Throws: `InstructionError` for a line that says nothing that is known.
    package init(_ line: String, themes: [String]) throws(InstructionError) {
        let line = line.drop { $0 == " " }
        let name = String(line.prefix { $0 != " " })
        let argument = String(line.dropFirst(name.count).drop { $0 == " " }).trimmedAtEnd
        if let word = InstructionWord(rawValue: name) {
            self = try Self.parsed(word, argument, themes)
        } else if let command = Command(rawValue: name) {
            guard argument.isEmpty else { throw InstructionError(sentence: "\(name) takes no argument") }
            self = .perform(command)
        } else if let id = UInt64(name), argument.isEmpty {
            self = .open(id)
        } else {
            throw Self.unknown("command", name, among: Self.names)
        }
    }

    /// Every first word that there is, in order.
    static let names = Set(InstructionWord.allCases.map(\.rawValue) + Command.allCases.map(\.rawValue)).sorted()

    private static func parsed(
        _ word: InstructionWord, _ argument: String, _ themes: [String]
    ) throws(InstructionError) -> Instruction {
        switch word {
        case .filter: return .filter(argument)
        case .comment: return .comment(argument)
        case .columns: return .columns(try columns(argument))
        case .sort where argument == "none": return .sort(nil)
        case .load where argument.isEmpty: return .perform(.showLoad)
        case .load: return .load(try LoadWish(argument, kind: .run))
        case .race: return .load(try LoadWish(argument, kind: .race))
        case .open, .sort, .mode, .level, .theme, .compare: break
        }
        guard !argument.isEmpty else { throw InstructionError(sentence: "\(word.rawValue) needs \(word.argument)") }
        let known =
            switch word {
            case .open: UInt64(argument).map { Instruction.open($0) }
            case .compare: Int(argument).flatMap { $0 > 0 ? Instruction.compare($0) : nil }
            case .sort: Column(rawValue: argument).map { Instruction.sort($0) }
            case .mode: ExecutionMode(rawValue: argument).map { Instruction.mode($0) }
            case .level: ObservationLevel.allCases.first { $0.name == argument }.map { Instruction.level($0) }
            case .theme: themes.contains(argument) ? Instruction.theme(argument) : nil
            case .filter, .comment, .columns, .load, .race: Instruction?.none
            }
        guard let known else { throw unknown(word.argument, argument, among: word.choices(themes: themes, tools: [])) }
        return known
    }

    private static func columns(_ list: String) throws(InstructionError) -> [Column] {
        var columns: [Column] = []
        for name in list.split(whereSeparator: { $0 == "," || $0 == " " }).map(String.init) {
            guard let column = Column(rawValue: name) else {
                throw unknown("a column", name, among: Column.allCases.map(\.rawValue))
            }
            if !columns.contains(column) { columns.append(column) }
        }
        return columns
    }

    static func unknown(_ what: String, _ name: String, among choices: [String]) -> InstructionError {
        let nearest = NearestName.of(name, among: choices).map { "; did you mean \"\($0)\"?" }
        let all = choices.isEmpty || choices.count > 12 ? "" : "; there are \(choices.joined(separator: ", "))"
        return InstructionError(sentence: "\"\(name)\" is not \(what.indefinite)\(nearest ?? all)")
    }
}

extension String {
    /// The noun with its article; a phrase that has one is as it was.
    fileprivate var indefinite: String { hasPrefix("a ") ? self : "a \(self)" }
}
