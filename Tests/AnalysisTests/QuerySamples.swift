import Analysis
import TestSupport

/// Queries and texts that nobody would think of.
enum QuerySamples {
    private static let texts = [
        "a", "save_memory", "tools/call", "ok", "AND", "not", "", " ", "a b", "a*b", "what?", "\"", "\\", "\n\r\t",
        "\u{0}",
        "\u{301}x", "\r\n", "é", "日本", "👩‍👩‍👧", "(", ")", "a,b", "x:y", "=", "!", "!=", "~", "<", "\u{A0}", "\u{2028}",
        "-5", "\u{7F}", "µ",
    ]
    private static let noise =
        texts + [
            "\"", "\"", "(", ")", ":", "=", "!", ",", "*", "?", " ", " ", "or", "and", "wait", "path", "hook", "status",
            ">", "5ms", "9", "99999999999999999999", "1.", ".5s", "\\u{", "\\u{110000}", "}", "size", "MB", "D",
        ]

    static func noise(_ random: inout SeededGenerator) -> String {
        if Bool.random(using: &random) {
            let bytes = (0..<Int.random(in: 0...60, using: &random)).map { _ in
                UInt8.random(in: 0...255, using: &random)
            }
            return String(decoding: bytes, as: UTF8.self)
        }
        return (0..<Int.random(in: 0...30, using: &random)).map { _ in one(of: noise, &random) }.joined()
    }

    static func term(depth: Int, _ random: inout SeededGenerator) -> QueryTerm {
        let kinds = depth > 0 ? 6 : 3
        switch Int.random(in: 0..<kinds, using: &random) {
        case 0: return .text(pattern(&random))
        case 1: return .flag(one(of: QueryFlag.allCases, &random))
        case 3: return .not(term(depth: depth - 1, &random))
        case 4: return QueryTerm.all(of: terms(depth, &random)) ?? .flag(.ok)
        case 5: return QueryTerm.any(of: terms(depth, &random)) ?? .flag(.ok)
        default: return .test(test(&random))
        }
    }

    private static func terms(_ depth: Int, _ random: inout SeededGenerator) -> [QueryTerm] {
        (0..<Int.random(in: 2...3, using: &random)).map { _ in term(depth: depth - 1, &random) }
    }

    /// Draws conditions until one fits the field.
    private static func test(_ random: inout SeededGenerator) -> QueryTest {
        while true {
            let field = one(of: QueryField.allCases, &random)
            if let test = QueryTest(field, condition(field, &random)) { return test }
        }
    }

    private static func condition(_ field: QueryField, _ random: inout SeededGenerator) -> QueryTest.Condition {
        let comparison = one(of: QueryComparison.allCases, &random)
        let number: Int64 = one(of: [0, 1, 100, 404, 1_000, 1_500_000, -32_602, .max, .min], &random)
        let choices = field.choices.map { QueryPattern($0.word) }
        switch Int.random(in: 0..<7, using: &random) {
        case 0: return .matches([pattern(&random), pattern(&random)])
        case 1: return .equals([one(of: texts, &random), one(of: texts, &random)])
        case 2: return .contains([pattern(&random)])
        case 3: return .among([number, 7])
        case 4: return .compares(comparison, number)
        case 5: return .lasts(comparison, .nanoseconds(number))
        default: return .matches(choices.isEmpty ? [pattern(&random)] : [one(of: choices, &random)])
        }
    }

    private static func pattern(_ random: inout SeededGenerator) -> QueryPattern {
        QueryPattern(
            (0..<Int.random(in: 0...4, using: &random)).map { _ in
                switch Int.random(in: 0..<4, using: &random) {
                case 0: .run
                case 1: .one
                default: .text(one(of: texts, &random))
                }
            })
    }

    private static func one<Element>(of elements: [Element], _ random: inout SeededGenerator) -> Element {
        elements[Int.random(in: 0..<elements.count, using: &random)]
    }
}
