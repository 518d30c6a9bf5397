/// The text of a configuration file, with the place up to which it was read.
struct TOMLText {
    private let characters: [Character]
    private var position = 0
    /// The line of the next character, counted from 1.
    private(set) var line = 1

    init(_ text: String) {
        characters = Array(text)
    }

    var next: Character? { position < characters.count ? characters[position] : nil }

    var isAtEnd: Bool { position >= characters.count }

    var isAtLineEnd: Bool { next?.isNewline ?? true }

    /// Goes past the next character, and returns it.
    @discardableResult
    mutating func skip() -> Character? {
        guard let character = next else { return nil }
        position += 1
        if character.isNewline { line += 1 }
        return character
    }

    /// Goes past the next character if it is that one.
    mutating func take(_ character: Character) -> Bool {
        guard next == character else { return false }
        skip()
        return true
    }

    mutating func takeWhile(_ belongs: (Character) -> Bool) -> String {
        var taken = ""
        while let character = next, belongs(character) {
            taken.append(character)
            skip()
        }
        return taken
    }

    mutating func skipBlanks() {
        _ = takeWhile { $0 == " " || $0 == "\t" }
    }

    /// Goes past blanks, the ends of lines and comments.
    mutating func skipBlanksAndLines() {
        while let character = next {
            if character == "#" {
                _ = takeWhile { !$0.isNewline }
            } else if character.isWhitespace {
                skip()
            } else {
                return
            }
        }
    }

    /// Goes to the beginning of the next line.
    mutating func skipLine() {
        _ = takeWhile { !$0.isNewline }
        skip()
    }

    func fault(_ sentence: String) -> TOMLReader.Fault {
        TOMLReader.Fault(line: line, sentence: sentence)
    }
}
