import JSON
import JSONSchema
import TestSupport
import Testing

/// Patterns of ECMA-262, matched in time that is proportional to the text.
struct PatternTests {
    @Test(arguments: [
        ("", "", true), ("a|b|", "c", true), ("^(?:ab|cd)+$", "abcdab", true), ("^(?:ab|cd)+$", "abc", false),
        ("^a{2,3}$", "aa", true), ("^a{2,3}$", "aaaa", false), ("^a{2}$", "aaa", false), ("^a{2,}?$", "aaaa", true),
        ("^a{,2}$", "a{,2}", true), ("x{", "x{", true), ("^]}$", "]}", true), ("^(a*)*$", "aaaa", true),
        ("^(a|b*)*c$", "abbac", true), ("^(?<year>\\d{4})-(\\d\\d)$", "2026-07", true),
        ("^[^a-c]$", "d", true), ("^[^a-c]$", "b", false), ("^[\\w.-]+$", "a.b-c_1", true), ("^[\\w-.]+$", "a-.", true),
        ("^[a\\-z]+$", "-az", true), ("^[a\\-z]+$", "b", false), ("^[\\]]$", "]", true), ("[]", "a", false),
        ("^[^]$", "\n", true), ("^.$", "\n", false), ("^.$", "👍", true), ("^\\u{1F44D}$", "👍", true),
        ("^\\uD83D\\uDC4D$", "👍", true), ("^[\\uD83D\\uDC4D]$", "👍", true), ("^\\x41\\0$", "A\u{0}", true),
        ("^[\\W\\d]+$", "-1", true), ("^[\\W\\d]+$", "a", false), ("^[^\\W\\d]+$", "ab", true),
        ("^[^\\W\\d]+$", "1", false), ("^\\S+\\s\\S+$", "a b", true), ("\\bcat\\b", "a cat.", true),
        ("\\bcat\\b", "concat", false), ("\\Bcat", "concat", true), ("^\\p{Lu}\\P{Lu}$", "Äb", true),
        ("^[\\p{L}\\p{Nd}]+$", "ä1", true), ("^[^\\p{L}]$", "1", true), ("^\\p{gc=Nd}$", "٣", true),
        ("^(?=.*\\d)(?=.*[a-z])(?!.*\\s).{4,}$", "abc1", true), ("^(?=.*\\d)(?=.*[a-z]).{4,}$", "abcd", false),
        ("^(?!.*\\s).{4,}$", "ab c", false), ("(?<=\\$)\\d+", "cost $42", true), ("(?<=\\$)\\d+", "cost 42", false),
        ("(?<!-)\\b\\d", "-1", false), ("(?<=^a(?=b).*)c", "abxc", true), ("(?<=^a(?=b).*)c", "axbc", false),
        ("(?=(?=a)ab)a", "ab", true), ("(?:(?=a)){5}a", "a", true), ("a$b", "a", false), ("b^", "b", false),
    ])
    func `a pattern matches what the grammar says`(_ pattern: String, _ text: String, _ matches: Bool) throws {
        let schema = try Schema(compiling: ["pattern": .string(pattern)])

        #expect(schema.faults(in: .string(text)).isEmpty == matches)
    }

    @Test(arguments: [
        "(", ")", "a)", "[a", "*", "+a", "a**", "a{2,1}", "[b-a]", "(?<n>a)(?<n>b)", "(?P<n>a)", "(?i)a", "\\", "\\a",
        "\\Z", "\\u12", "\\xg0", "\\c1", "\\p", "\\p{}", "\\u{110000}", "(?=a)*", "^*", "(?<", "{1}", "\\k<a>", "\\1",
        "\\p{Nonsense}", "(?i:a)",
    ])
    func `what is no pattern, or cannot be matched in bounded time, is refused`(_ pattern: String) {
        #expect(throws: SchemaError.self) { try Schema(compiling: ["pattern": .string(pattern)]) }
    }

    @Test(arguments: 0..<20)
    func `a pattern matches what a matcher that goes back matches`(_ seed: UInt64) throws {
        var patterns = RandomPatterns(seed: seed)
        for _ in 0..<100 {
            let pattern = patterns.next(depth: 3)
            let regex = try Regex(pattern).matchingSemantics(.unicodeScalar).wordBoundaryKind(.simple)
            let schema = try Schema(compiling: ["pattern": .string(pattern)])
            for _ in 0..<10 {
                let text = patterns.nextText()
                let expected = text.firstMatch(of: regex) != nil
                #expect(schema.faults(in: .string(text)).isEmpty == expected, "\(pattern) on \(text)")
            }
        }
    }

    @Test(arguments: [
        "(a+)+$", "^(a*)*$", "(a|aa)+$", "^(a|a)*$", "^(([a-z])+.)+[A-Z]([a-z])+$", "(.*a){12}$", "(?=(a+)+$)b",
        "(?<=(a|aa)+c)b", "^((a?){40}){1,2}$",
    ])
    func `a pattern that others take years for is decided within the limit of steps`(_ pattern: String) throws {
        let schema = try Schema(compiling: ["pattern": .string(pattern)])
        let text = String(repeating: "a", count: 2000) + "!"

        let statements = schema.faults(in: .string(text)).map(\.statement)

        #expect(statements.allSatisfy { $0.hasPrefix("must match the pattern") })
        #expect(statements.count == 1)
    }

    @Test(arguments: [
        "a{20001}", "(a{1000}){1000}", "((((a{99}){99}){99}){99}){99}", "(?:a{0,9999}|b){9999999999999999}",
    ])
    func `a pattern that grows too large is refused`(_ pattern: String) throws {
        let error = try #require(throws: SchemaError.self) { try Schema(compiling: ["pattern": .string(pattern)]) }

        #expect(error.description.contains("too large"))
    }

    @Test(arguments: ["(?:){9999999999999999}", "(?:(?:){99999}){99999}", "a{0}{99999}", "(?:a{0}){0,99999999}b?"])
    func `repeating nothing costs nothing`(_ pattern: String) {
        #expect(throws: Never.self) { try? Schema(compiling: ["pattern": .string(pattern)]) }
    }

    @Test func `a pattern that is too long is refused`() throws {
        let pattern = "[" + String(repeating: "a", count: 100_000) + "]"

        let error = try #require(throws: SchemaError.self) { try Schema(compiling: ["pattern": .string(pattern)]) }

        #expect(error.description.contains("too large"))
        #expect(error.description.utf8.count < 300)
    }

    @Test func `groups nested without end are refused`() {
        let pattern = String(repeating: "(", count: 100_000) + String(repeating: ")", count: 100_000)

        #expect(throws: SchemaError.self) { try Schema(compiling: ["pattern": .string(pattern)]) }
    }

    @Test func `a long text and a large pattern come to the limit of steps`() throws {
        let schema = try Schema(compiling: ["pattern": "(a?){5000}b"])

        let faults = schema.faults(in: .string(String(repeating: "a", count: 100_000)))

        #expect(faults.map(\.statement) == ["takes more than 2000000 steps to check against its schema"])
    }
}

/// Patterns and texts of few letters, the same for the same seed.
private struct RandomPatterns {
    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    mutating func nextText() -> String {
        (0..<Int.random(in: 0..<9, using: &generator)).map { _ in any("a", "a", "b", "-") }.joined()
    }

    mutating func next(depth: Int) -> String {
        guard depth > 0 else { return any("a", "b", ".", "[ab]", "[^a]", "\\w", "-") }
        switch Int.random(in: 0..<9, using: &generator) {
        case 0: return next(depth: depth - 1) + "|" + next(depth: depth - 1)
        case 1, 2, 3: return next(depth: depth - 1) + next(depth: depth - 1)
        case 4: return "(?:" + next(depth: depth - 1) + ")" + any("*", "+", "?", "{2}", "{1,2}")
        case 5: return "^" + next(depth: depth - 1)
        case 6: return next(depth: depth - 1) + "$"
        case 7: return any("(?=", "(?!") + next(depth: depth - 1) + ")"
        default: return "\\b" + next(depth: depth - 1)
        }
    }

    private mutating func any(_ choices: String...) -> String {
        choices.randomElement(using: &generator) ?? ""
    }
}
