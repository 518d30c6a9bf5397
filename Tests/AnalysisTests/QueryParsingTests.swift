import Analysis
import TestSupport
import Testing

@Suite struct QueryParsingTests {
    @Test(arguments: [
        ("", ""),
        ("  \t\n", ""),
        ("hook:search*  path:T wait>5ms !ok", "hook:search* path:T wait>5ms !ok"),
        ("a and b AND c", "a b c"),
        ("a or b c", "a or b c"),
        ("(a or b) c", "(a or b) c"),
        ("((a b) c) or (d or e)", "a b c or d or e"),
        ("not (a b)", "!(a b)"),
        ("NOT not !ok", "!!!ok"),
        ("tool:x", "target:x"),
        ("PATH:t,side-thread,Own-Loop", "path:T,T,L"),
        ("path!=unknown", "!path:unknown"),
        ("client!=a", "client!=a"),
        ("!client=a", "client!=a"),
        ("kind:app*", "kind:app*"),
        ("mode:THREAD-pool", "mode:thread-pool"),
        ("status:err,404,4??", "status:err,404,4??"),
        ("status>=400", "status>=400"),
        ("code=-32602", "code:-32602"),
        ("id:1,+2", "id:1,2"),
        ("wait>5", "wait>5ms"),
        ("wait>=1.5s", "wait>=1500ms"),
        ("run<250µs", "run<250us"),
        ("age<=120s", "age<=2m"),
        ("total<0", "total<0ms"),
        ("size>1.5kB", "size>1500"),
        ("size<2000", "size<2kB"),
        (#"err~"time out",refused"#, #"err~"time out",refused"#),
        (#"client:"claude desktop"*"#, #"client:"claude desktop"*"#),
        (#"hook:"a*b"**?"#, #"hook:"a*b"*?"#),
        (#""ok" "and""#, #""ok" "and""#),
        (#"log~"\"\\\n\u{1b}é""#, #"log~"\"\\\n\u{1b}é""#),
        ("tools/call", "tools/call"),
        ("foo!bar", #""foo!bar""#),
        (#"hook:"""#, #"hook:"""#),
        ("größe", "größe"),
    ])
    func `a query has one canonical form`(_ text: String, _ canonical: String) throws {
        let query = try Query(parsing: text)

        #expect(query.description == canonical)
        #expect(try Query(parsing: canonical) == query)
    }

    @Test(arguments: [
        ("hok:x", 0, 3, #"expected a field before ":", and there is no field "hok"; did you mean "hook"?"#),
        ("http://x", 0, 4, #"and there is no field "http"; a text to search for goes in quotes"#),
        ("ok path:X", 8, 1, #"for "path", and not "X""#),
        ("path:dirct", 5, 5, #"did you mean "direct"?"#),
        ("mode:asinc", 5, 5, #"expected async, thread-pool, blocking or misuse for "mode", and not "asinc"; did"#),
        ("finding:loop", 8, 4, #"and not "loop""#),
        ("status:er", 7, 2, #"or an HTTP status for "status", and not "er"; did you mean "err"?"#),
        ("status>99", 7, 2, #"expected a state or an HTTP status, and not "99""#),
        ("wait>5mm", 5, 3, #"expected a duration such as 5ms, 1.5s or 250us, and not "5mm""#),
        ("wait>99999999999999999999", 5, 20, "expected a smaller number"),
        ("task:abc", 5, 3, #"expected a whole number, and not "abc""#),
        ("wait:5ms", 4, 1, #"expected >, >=, < or <= after "wait", which is a duration, and not ":""#),
        ("path~D", 4, 1, #"expected :, = or != after "path""#),
        ("ok hook:", 8, 0, #"expected a text after "hook:""#),
        ("hook:a,", 7, 0, #"expected a text after "hook:""#),
        ("wait>1,2", 6, 2, #"expected a single value after "wait>""#),
        ("wait > 5", 5, 1, #"expected a field right before ">", without a space"#),
        ("(a or b", 0, 1, #"expected a ")" for this "(""#),
        ("a (", 2, 1, #"expected a ")" for this "(""#),
        ("a) b", 1, 1, "expected no"),
        ("()", 1, 1, #"expected a condition after "(""#),
        ("or a", 0, 2, #"expected a condition before "or""#),
        ("a or", 4, 0, #"expected a condition after "or""#),
        ("a and or b", 6, 2, #"expected a condition after "and""#),
        ("not", 3, 0, #"expected a condition after "not""#),
        (#"err~"abc"#, 4, 1, "expected a closing quote"),
        (#"err~"a\x""#, 6, 2, #"and not "\x""#),
        ("👩‍👩‍👧 hok:x", 2, 3, "did you mean"),
    ])
    func `an error says where it is and what was expected`(
        _ text: String, _ offset: Int, _ length: Int, _ words: String
    ) throws {
        let error = try #require(throws: QueryError.self) { try Query(parsing: text) }

        #expect(error.span == QuerySpan(offset: offset, length: length))
        #expect(error.description.contains(words), "\(error)")
    }

    @Test func `length and depth are bounded`() throws {
        let longest = String(repeating: "a ", count: Query.longest / 2)
        let deepest = String(repeating: "(", count: Query.deepest) + "a" + String(repeating: ")", count: Query.deepest)
        let tooLong = try #require(throws: QueryError.self) { try Query(parsing: longest + "b") }
        let tooDeep = try #require(throws: QueryError.self) { try Query(parsing: "!" + deepest) }

        #expect(throws: Never.self) { try Query(parsing: longest) }
        #expect(throws: Never.self) { try Query(parsing: deepest) }
        #expect(tooLong.reason == .tooLong(limit: Query.longest))
        #expect(tooDeep.reason == .tooDeep(limit: Query.deepest))
    }

    @Test(arguments: QueryField.allCases)
    func `every field's example is a condition on it`(_ field: QueryField) throws {
        guard case .test(let test) = try Query(parsing: field.example).term else {
            Issue.record("\(field.example) is no condition")
            return
        }

        #expect(test.field == field)
    }

    @Test(arguments: 0..<300 as Range<UInt64>)
    func `what is printed parses to the same query, and prints the same`(_ seed: UInt64) throws {
        var random = SeededGenerator(seed: seed)
        let query = Query(QuerySamples.term(depth: 4, &random))

        let parsed = try Query(parsing: query.description)

        #expect(parsed == query)
        #expect(parsed.description == query.description)
    }

    @Test(arguments: 0..<40 as Range<UInt64>)
    func `no text traps, and none breaks outside of itself`(_ seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        for _ in 0..<50 {
            let text = QuerySamples.noise(&random)
            do throws(QueryError) {
                _ = try Query(parsing: text)
            } catch {
                #expect(error.span.offset >= 0 && error.span.end <= text.count, "\(text)")
            }
            let cursor = Int.random(in: -1...text.count + 1, using: &random)
            let completion = QueryCompletion(of: text, at: cursor, seen: [.hook: ["save"]])
            #expect(completion.span.offset >= 0 && completion.span.end <= text.count, "\(text)")
            let ends = QueryHighlight.tokens(of: text).map(\.span)
            #expect(zip(ends, ends.dropFirst()).allSatisfy { $0.end <= $1.offset }, "\(text)")
            #expect(ends.allSatisfy { $0.length > 0 && $0.end <= text.count }, "\(text)")
        }
    }
}
