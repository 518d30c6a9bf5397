import JSON
import Testing

struct LimitTests {
    @Test func `nesting up to the limit is read and one level more is refused at its bracket`() throws {
        let limits = JSONLimits(depth: 3)

        #expect(try JSONValue(parsing: "[[[]]]", limits: limits) == [[[]]])
        let error = try #require(throws: JSONParseError.self) {
            try JSONValue(parsing: #"[[{"a":[]}]]"#, limits: limits)
        }
        #expect(error.reason == .tooDeep(limit: 3))
        #expect(error.offset == 7)
    }

    @Test func `a limit of no levels leaves scalars`() throws {
        #expect(try JSONValue(parsing: "1", limits: JSONLimits(depth: 0)) == 1)
        #expect(throws: JSONParseError.self) { try JSONValue(parsing: "[]", limits: JSONLimits(depth: 0)) }
    }

    @Test(arguments: ["[", "{\"a\":"])
    func `no limits let nesting reach the end of the stack`(_ opening: String) throws {
        let text = String(repeating: opening, count: 100_000)

        let error = try #require(throws: JSONParseError.self) {
            try JSONValue(parsing: text, limits: JSONLimits(depth: .max))
        }
        #expect(error.reason == .tooDeep(limit: JSONLimits.deepestNesting))
        #expect(error.offset == JSONLimits.deepestNesting * opening.utf8.count)
    }

    @Test func `the deepest value allowed can be read, compared, written and dropped`() throws {
        let depth = JSONLimits.deepestNesting
        let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        let limits = JSONLimits(depth: depth)

        let value = try JSONValue(parsing: text, limits: limits)

        #expect(try value == JSONValue(parsing: value.encoded(), limits: limits))
        #expect(value.description == text)
    }

    @Test func `a text up to the limit is read and one byte more is refused`() throws {
        #expect(try JSONValue(parsing: "[1]", limits: JSONLimits(byteCount: 3)) == [1])
        let error = try #require(throws: JSONParseError.self) {
            try JSONValue(parsing: "[12]", limits: JSONLimits(byteCount: 3))
        }
        #expect(error.reason == .tooLarge(byteCount: 4, limit: 3))
        #expect(error.offset == 3)
    }
}
