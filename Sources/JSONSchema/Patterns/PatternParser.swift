/// Reads a pattern as ECMA-262 has them with the flag `u`.
///
/// Where that grammar is stricter than what web browsers take without the flag, and there is only one thing that can be
/// meant, it is taken: an escaped punctuation character, a lone bracket or brace, a hyphen beside `\w` in a class.
struct PatternParser {
    /// How many groups may be open at once.
    static let deepestGroup = 64
    /// How many characters a pattern may have.
    static let longestPattern = 16_384

    /// The look-aheads and look-behinds read so far, inner ones before outer ones.
    private(set) var looks: [PatternLook] = []

    private let scalars: [UInt32]
    private(set) var offset = 0
    private var depth = 0
    private var groupNames: Set<String> = []

    init(_ source: String) {
        scalars = source.unicodeScalars.map(\.value)
    }

    /// Reads everything.
    mutating func wholePattern() throws(PatternError) -> PatternNode {
        guard scalars.count <= Self.longestPattern else { throw PatternError(.tooLarge, at: 0) }
        let node = try choice()
        // Branches end at a closing parenthesis; the outermost should not.
        guard current == nil else { throw malformed("a parenthesis closes what is not open") }
        return node
    }

    // MARK: - The text

    var current: UInt32? {
        scalars.indices.contains(offset) ? scalars[offset] : nil
    }

    /// Steps over the next character.
    mutating func take() -> UInt32? {
        defer { offset += current == nil ? 0 : 1 }
        return current
    }

    /// Steps over `text` if it comes next.
    mutating func skip(_ text: String) -> Bool {
        guard scalars.dropFirst(offset).starts(with: text.unicodeScalars.lazy.map(\.value)) else { return false }
        offset += text.unicodeScalars.count
        return true
    }

    /// Steps over characters up to a closing brace or angle bracket, and over that.
    mutating func name(endingWith end: Unicode.Scalar) -> String? {
        guard let length = scalars.dropFirst(offset).prefix(64).firstIndex(of: end.value) else { return nil }
        defer { offset = length + 1 }
        var name = String.UnicodeScalarView()
        name.append(contentsOf: scalars[offset..<length].compactMap(Unicode.Scalar.init))
        return String(name)
    }

    /// Steps back to `place`.
    mutating func goBack(to place: Int) {
        offset = place
    }

    func malformed(_ fault: String, at place: Int? = nil) -> PatternError {
        PatternError(.malformed(fault), at: place ?? offset)
    }

    // MARK: - The grammar

    private mutating func choice() throws(PatternError) -> PatternNode {
        var branches = [try sequence()]
        while skip("|") { branches.append(try sequence()) }
        return branches.count == 1 ? branches[0] : .choice(branches)
    }

    private mutating func sequence() throws(PatternError) -> PatternNode {
        var parts: [PatternNode] = []
        while let next = current, next != UInt32(ascii: "|"), next != UInt32(ascii: ")") {
            parts.append(try term())
        }
        return parts.count == 1 ? parts[0] : .sequence(parts)
    }

    private mutating func term() throws(PatternError) -> PatternNode {
        let start = offset
        let atom = try atom()
        let quantifierStart = offset
        guard let quantifier = try quantifier() else { return atom }
        if case .assertion = atom { throw malformed("nothing that could be repeated", at: quantifierStart) }
        guard quantifier.maximum.map({ $0 >= quantifier.minimum }) ?? true else {
            throw malformed("a repetition whose limits are in the wrong order", at: start)
        }
        // Whether a repetition is greedy makes no difference to whether there is a match.
        _ = skip("?")
        return .repetition(atom, minimum: quantifier.minimum, maximum: quantifier.maximum)
    }

    private mutating func atom() throws(PatternError) -> PatternNode {
        let start = offset
        switch take().flatMap(Unicode.Scalar.init) {
        case "^": return .assertion(.start)
        case "$": return .assertion(.end)
        case ".": return .character(.dot)
        case "(": return try group()
        case "[": return .character(try characterClass())
        case "\\": return try escape()
        case "*", "+", "?": throw malformed("nothing that could be repeated", at: start)
        case "{":
            goBack(to: start)
            guard try quantifier() == nil else { throw malformed("nothing that could be repeated", at: start) }
            offset = start + 1
            return .character(ScalarSet(scalars[start]))
        default: return .character(ScalarSet(scalars[start]))
        }
    }

    /// Reads a group whose opening parenthesis has been read.
    private mutating func group() throws(PatternError) -> PatternNode {
        let start = offset - 1
        guard depth < Self.deepestGroup else { throw PatternError(.unsupported("so deep a nesting"), at: start) }
        depth += 1
        defer { depth -= 1 }
        if skip("?=") { return try look(ahead: true, negated: false, start: start) }
        if skip("?!") { return try look(ahead: true, negated: true, start: start) }
        if skip("?<=") { return try look(ahead: false, negated: false, start: start) }
        if skip("?<!") { return try look(ahead: false, negated: true, start: start) }
        if skip("?<") {
            guard let name = name(endingWith: ">"), !name.isEmpty else { throw malformed("a group name without end") }
            guard groupNames.insert(name).inserted else { throw malformed("a second group of the same name") }
        } else if !skip("?:"), skip("?") {
            throw unknownGroup(start: start)
        }
        // In a sequence of its own, so that a group may be repeated whatever is in it.
        return .sequence([try closing(start)])
    }

    /// The error of a group whose kind is not known: one with flags for its body, which the newest edition of the
    /// grammar has, or none at all.
    private func unknownGroup(start: Int) -> PatternError {
        let flags = "ims-".unicodeScalars.map(\.value)
        guard scalars.dropFirst(offset).drop(while: flags.contains).first == UInt32(ascii: ":") else {
            return malformed("a group of a kind that patterns do not have", at: start)
        }
        return PatternError(.unsupported("a group with flags"), at: start)
    }

    private mutating func look(ahead: Bool, negated: Bool, start: Int) throws(PatternError) -> PatternNode {
        looks.append(PatternLook(body: try closing(start), ahead: ahead))
        return .assertion(.look(looks.count - 1, negated: negated))
    }

    /// Reads the rest of the group that opened at `start`.
    private mutating func closing(_ start: Int) throws(PatternError) -> PatternNode {
        let node = try choice()
        guard skip(")") else { throw malformed("a group without end", at: start) }
        return node
    }
}

extension UInt32 {
    init(ascii character: Unicode.Scalar) {
        self = character.value
    }
}
