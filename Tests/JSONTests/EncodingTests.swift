import JSON
import Testing

struct EncodingTests {
    @Test(
        arguments: [
            (nil, "null"), (true, "true"), (false, "false"), (0, "0"), (-7, "-7"), (1200, "1200"),
            (.integer(.max), "9223372036854775807"), (.integer(.min), "-9223372036854775808"),
            (1.0, "1.0"), (0.1, "0.1"), (-2.5, "-2.5"), (1e100, "1e+100"), (-0.0, "-0.0"),
            (.double(.nan), "null"), (.double(.infinity), "null"), (.double(-.infinity), "null"),
            ([], "[]"), ([:], "{}"), ([1, [2.0, "x"], nil], #"[1,[2.0,"x"],null]"#),
            (["z": 1, "a": ["b": true]], #"{"z":1,"a":{"b":true}}"#),
        ] as [(JSONValue, String)])
    func `a value is written compactly`(_ value: JSONValue, _ text: String) {
        #expect(value.description == text)
    }

    @Test(arguments: [
        ("\"\\/", #""\"\\/""#), ("\u{8}\t\n\u{C}\r", #""\b\t\n\f\r""#),
        ("a\0b\u{1F}\u{1B}[0m", #""a\u0000b\u001f\u001b[0m""#),
        ("é€😀\u{7F}", "\"é€😀\u{7F}\""), ("plain", #""plain""#), ("", #""""#),
    ])
    func `what has to be escaped is, and nothing else`(_ string: String, _ text: String) {
        #expect(JSONValue.string(string).description == text)
        #expect(JSONValue.object([string: 1]).description == "{\(text):1}")
    }

    @Test func `every control character is escaped and read back`() throws {
        let string = String(String.UnicodeScalarView((0..<0x20).compactMap(Unicode.Scalar.init)))

        let bytes = JSONValue.string(string).encoded()

        #expect(bytes.allSatisfy { $0 >= 0x20 })
        #expect(try JSONValue(parsing: bytes).string == string)
    }

    @Test func `encoding appends`() {
        var output = Array("data: ".utf8)

        JSONValue.array([1]).encode(into: &output)

        #expect(output == Array("data: [1]".utf8))
    }

    @Test(arguments: 0..<64 as Range<UInt64>)
    func `what was written reads back as the same value`(_ seed: UInt64) throws {
        var values = RandomValues(seed: seed)
        let value = values.next(depth: 5)

        let bytes = value.encoded()

        #expect(try JSONValue(parsing: bytes) == value)
        #expect(try JSONValue(parsing: bytes).encoded() == bytes)
        #expect(!bytes.contains(UInt8(ascii: "\n")))
    }
}
