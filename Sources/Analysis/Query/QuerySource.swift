/// A query's text as the lexer goes through it, scalar by scalar, and as people see it, character by character.
///
/// Scalars are what is read, so that a quote is one whatever accents follow it.
struct QuerySource {
    let scalars: [Unicode.Scalar]
    /// For each scalar the character that it is in, and at last how many characters there are.
    private let characters: [Int]

    init(_ text: String) {
        scalars = Array(text.unicodeScalars)
        var characters: [Int] = []
        for (offset, character) in text.enumerated() {
            characters += repeatElement(offset, count: character.unicodeScalars.count)
        }
        self.characters = characters + [text.count]
    }

    func text(_ range: Range<Int>) -> String {
        var text = ""
        text.unicodeScalars.append(contentsOf: scalars[range.clamped(to: scalars.indices)])
        return text
    }

    /// The characters that a range of scalars touches.
    func span(_ range: Range<Int>) -> QuerySpan {
        let offset = character(at: range.lowerBound)
        let end = range.isEmpty ? offset : character(at: range.upperBound - 1) + 1
        return QuerySpan(offset: offset, length: end - offset)
    }

    /// The first scalar of a character; the end of the text for those beyond it.
    func scalar(atCharacter offset: Int) -> Int {
        characters.firstIndex { $0 >= offset } ?? scalars.count
    }

    private func character(at place: Int) -> Int {
        characters[min(max(0, place), characters.count - 1)]
    }
}
