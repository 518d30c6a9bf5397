import Screen

/// One line of text that keys change.
struct LineEditor: Hashable, Sendable {
    /// The longest that a line may be.
    static let limit = 4_096

    private(set) var characters: [Character]
    /// The place before which the next character goes, from zero to the text's length.
    private(set) var cursor: Int

    init(_ text: String = "") {
        characters = Array(text.prefix(Self.limit))
        cursor = characters.count
    }

    var text: String { String(characters) }

    /// Does what a key means to a line of text.
    ///
    /// - Returns: whether the key meant anything.
    mutating func take(_ key: Key) -> Bool {
        switch key {
        case .character(let character): insert(character)
        case .backspace: remove(cursor - 1..<cursor)
        case .delete, .control("d"): remove(cursor..<cursor + 1)
        case .left, .control("b"): cursor = max(0, cursor - 1)
        case .right, .control("f"): cursor = min(characters.count, cursor + 1)
        case .home, .control("a"): cursor = 0
        case .end, .control("e"): cursor = characters.count
        case .control("u"): remove(0..<cursor)
        case .control("k"): remove(cursor..<characters.count)
        case .control("w"): remove(wordStart..<cursor)
        default: return false
        }
        return true
    }

    /// Replaces a part of the text, and puts the cursor behind it.
    mutating func replace(_ range: Range<Int>, with text: String) {
        let range = range.clamped(to: 0..<characters.count)
        let added = Array(text.prefix(max(0, Self.limit - characters.count + range.count)))
        characters.replaceSubrange(range, with: added)
        cursor = range.lowerBound + added.count
    }

    private mutating func insert(_ character: Character) {
        guard characters.count < Self.limit else { return }
        characters.insert(character, at: cursor)
        cursor += 1
    }

    private mutating func remove(_ range: Range<Int>) {
        let range = range.clamped(to: 0..<characters.count)
        characters.removeSubrange(range)
        cursor = min(range.lowerBound, characters.count)
    }

    /// Where the word before the cursor begins.
    private var wordStart: Int {
        var start = cursor
        while start > 0, characters[start - 1] == " " { start -= 1 }
        while start > 0, characters[start - 1] != " " { start -= 1 }
        return start
    }
}
