import Analysis
import Testing

/// What helps while a query is typed.
@Suite struct QueryTypingTests {
    @Test(arguments: [
        ("", 0, 0, 0, ["id:", "ok", "not"]),
        ("ho", 2, 0, 2, ["hook:"]),
        ("ok ho", 5, 3, 2, ["hook:"]),
        ("ok o", 4, 3, 1, ["outcome:", "ok", "or", "loop:"]),
        ("(wa", 3, 1, 2, ["wait>"]),
        ("ho:x", 2, 0, 2, ["hook"]),
        ("mode:", 5, 5, 0, ["async", "thread-pool", "blocking", "misuse"]),
        ("mode:b ok", 6, 5, 1, ["blocking"]),
        ("mode:async,mis", 14, 11, 3, ["misuse"]),
        ("path:side", 9, 5, 4, ["T"]),
        ("hook:sa", 7, 5, 2, ["save_memory", "\"save all\""]),
        ("hook:\"save ", 11, 5, 6, ["\"save all\""]),
        ("wait>", 5, 5, 0, []),
        ("\"quo", 4, 4, 0, []),
    ])
    func `candidates fit what is typed before the cursor`(
        _ text: String, _ cursor: Int, _ offset: Int, _ length: Int, _ expected: [String]
    ) {
        let seen = [QueryField.hook: ["save_memory", "save all", "delete"]]
        let completion = QueryCompletion(of: text, at: cursor, seen: seen)
        let texts = completion.candidates.map(\.text)

        #expect(completion.span == QuerySpan(offset: offset, length: length))
        #expect(expected.isEmpty ? texts.isEmpty : expected.allSatisfy(texts.contains), "\(texts)")
        #expect(cursor == 0 || texts.prefix(expected.count) == expected[...] || text == "ok o", "\(texts)")
    }

    @Test func `every candidate for a choice is understood`() throws {
        for field in QueryField.allCases where field.type == .choice || field.type == .status {
            for candidate in QueryCompletion(of: "\(field.rawValue):", at: 100).candidates {
                #expect(throws: Never.self) { try Query(parsing: "\(field.rawValue):\(candidate.text)") }
            }
        }
    }

    @Test(arguments: [
        ("hook:sa*,b path:T", "hook field|: sign|sa value|* wildcard|, sign|b value|path field|: sign|T value"),
        ("!(ok or x?)", "! keyword|( parenthesis|ok flag|or keyword|x word|? wildcard|) parenthesis"),
        ("err~\"a*\"b", "err field|~ sign|\"a*\" quoted|b value"),
        ("hok:x path:Q", "hok invalid|: sign|x value|path field|: sign|Q value"),
        ("ok path:Q", "ok flag|path field|: sign|Q invalid"),
        ("wait > 5", "wait word|> invalid|5 word"),
        ("\"open", "\"open invalid"),
        ("client=a*", "client field|= sign|a* value"),
    ])
    func `each piece has the colour of what it is`(_ text: String, _ expected: String) {
        let pieces = QueryHighlight.tokens(of: text).map { token in
            "\(text.dropFirst(token.span.offset).prefix(token.span.length)) \(token.kind.rawValue)"
        }

        #expect(pieces.joined(separator: "|") == expected)
    }
}
