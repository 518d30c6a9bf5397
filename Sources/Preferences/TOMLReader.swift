/// Reads the part of TOML that settings need: tables, strings, whole numbers, booleans and lists of strings.
///
/// Each entry keeps its line, and a line that is wrong is told while the rest is read on. That is why this is no general
/// parser of the language: those stop at the first fault, and forget where a value stood.
package struct TOMLReader {
    /// A value with its whole name: `["screen", "theme"]`.
    package struct Entry: Hashable, Sendable {
        package var key: [String]
        package var value: TOMLValue
        /// Counted from 1.
        package var line: Int
    }

    /// What is wrong with a line, and what to do.
    package struct Fault: Error, Hashable, Sendable {
        package var line: Int
        package var sentence: String
    }

    package private(set) var entries: [Entry] = []
    package private(set) var faults: [Fault] = []

    private var text: TOMLText
    private var table: [String] = []

    package init(_ text: String) {
        self.text = TOMLText(text)
        while !self.text.isAtEnd { readLine() }
    }

    private mutating func readLine() {
        do throws(Fault) {
            text.skipBlanks()
            switch text.next {
            case nil: return
            case "[": try readTable()
            case "#",
                _ where text.isAtLineEnd:
                break
            default: try readEntry()
            }
        } catch {
            faults.append(error)
        }
        text.skipLine()
    }

    private mutating func readTable() throws(Fault) {
        text.skip()
        // What stands under a heading that cannot be read belongs to no table.
        table = ["?"]
        guard text.next != "[" else { throw text.fault("there are no lists of tables here; write [name]") }
        text.skipBlanks()
        let name = try readKey()
        guard text.take("]") else { throw text.fault("a table is written [name]") }
        try expectEnd()
        table = name
    }

    private mutating func expectEnd() throws(Fault) {
        text.skipBlanks()
        guard text.isAtLineEnd || text.next == "#" else { throw text.fault("nothing may follow on the line") }
    }

    private mutating func readEntry() throws(Fault) {
        let line = text.line
        let key = table + (try readKey())
        guard text.take("=") else { throw text.fault("a setting is written name = value") }
        text.skipBlanks()
        let value = try readValue()
        try expectEnd()
        guard !entries.contains(where: { $0.key == key }) else {
            throw Fault(line: line, sentence: "\"\(key.joined(separator: "."))\" is set twice; keep one")
        }
        entries.append(Entry(key: key, value: value, line: line))
    }

    private mutating func readKey() throws(Fault) -> [String] {
        var parts: [String] = []
        repeat {
            text.skipBlanks()
            if text.next == "\"" || text.next == "'" {
                parts.append(try readString())
            } else {
                let name = text.takeWhile { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" }
                guard !name.isEmpty else { throw text.fault("a setting is written name = value") }
                parts.append(name)
            }
            text.skipBlanks()
        } while text.take(".")
        return parts
    }

    private mutating func readValue() throws(Fault) -> TOMLValue {
        switch text.next {
        case "\"", "'": return .text(try readString())
        case "[": return .list(try readList())
        default: break
        }
        let word = text.takeWhile { !$0.isWhitespace && !"#,]".contains($0) }
        switch word {
        case "": throw text.fault("the value is missing")
        case "true": return .flag(true)
        case "false": return .flag(false)
        default:
            // An underscore may stand between digits.
            guard let number = Int(word.filter { $0 != "_" }) else {
                throw text.fault("\(word) is no value; text stands in quotes: \"\(word)\"")
            }
            return .number(number)
        }
    }

    private mutating func readList() throws(Fault) -> [String] {
        text.skip()
        var items: [String] = []
        while true {
            text.skipBlanksAndLines()
            if text.take("]") { return items }
            guard text.next == "\"" || text.next == "'" else {
                throw text.fault("a list is written [\"one\", \"two\"]")
            }
            items.append(try readString())
            text.skipBlanksAndLines()
            guard text.take(",") || text.next == "]" else {
                throw text.fault("a list is written [\"one\", \"two\"]")
            }
        }
    }

    private mutating func readString() throws(Fault) -> String {
        let quote = text.skip()
        var result = ""
        while let character = text.next, !character.isNewline {
            text.skip()
            if character == quote { return result }
            result.append(character == "\\" && quote == "\"" ? try readEscape() : character)
        }
        throw text.fault("the quote is not closed")
    }

    private mutating func readEscape() throws(Fault) -> Character {
        switch text.skip() {
        case "\"": return "\""
        case "\\": return "\\"
        case "n": return "\n"
        case "t": return "\t"
        case "r": return "\r"
        case "b": return "\u{8}"
        case "f": return "\u{C}"
        case "u": return try readScalar(digits: 4)
        case "U": return try readScalar(digits: 8)
        case let other:
            throw text.fault("\\\(other.map(String.init) ?? "") is no escape; a backslash is written \\\\")
        }
    }

    private mutating func readScalar(digits count: Int) throws(Fault) -> Character {
        var digits = ""
        for _ in 0..<count {
            guard let digit = text.next, digit.isHexDigit else { break }
            digits.append(digit)
            text.skip()
        }
        guard digits.count == count, let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) else {
            throw text.fault("an escape by number has \(count) hexadecimal digits of a character")
        }
        return Character(scalar)
    }
}
