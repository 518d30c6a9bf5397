/// A regular expression of ECMA-262 with Unicode semantics, which takes time in proportion to the text.
///
/// Schemas and texts both come from outside, so a matcher that goes back over the text is out of the question: with
/// `(a+)+$` it takes twice the time for every further letter. This one follows all alternatives at once and looks at
/// each character of the text at most once for each instruction of the pattern. Look-ahead and look-behind fit into
/// that: where each of them holds is found out for the whole text in one pass of its own. Back-references do not, and
/// are refused.
struct Pattern: Sendable {
    /// The pattern as written.
    let source: String
    private let main: PatternProgram
    /// The programs of look-aheads and look-behinds; each refers only to those before it.
    private let looks: [PatternProgram]

    /// How many instructions the pattern has.
    var instructionCount: Int {
        looks.reduce(main.instructions.count) { $0 + $1.instructions.count }
    }

    /// Reads a pattern.
    ///
    /// - Parameters:
    ///   - source: The pattern as written.
    ///   - instructionLimit: How many instructions it may become.
    /// - Throws: `PatternError` where it is none, or one that cannot be followed in bounded time.
    init(_ source: String, instructionLimit: Int) throws(PatternError) {
        var parser = PatternParser(source)
        let node = try parser.wholePattern()
        var room = instructionLimit
        var looks: [PatternProgram] = []
        for look in parser.looks {
            let program = try PatternProgram(look.body, direction: look.ahead ? .backward : .forward, room: room)
            room -= program.instructions.count
            looks.append(program)
        }
        self.source = source
        self.looks = looks
        main = try PatternProgram(node, direction: .forward, room: room)
    }

    /// Whether the pattern matches some part of `text`.
    ///
    /// - Parameters:
    ///   - text: The text.
    ///   - steps: How many steps are left; below zero where they did not suffice, and then the result means nothing.
    /// - Returns: Whether it does.
    func matches(_ text: String, steps: inout Int) -> Bool {
        var matcher = PatternMatcher(text: text, steps: steps)
        for look in looks {
            matcher.learn(where: look)
        }
        let matches = matcher.finds(main)
        steps = matcher.steps
        return matches
    }
}
