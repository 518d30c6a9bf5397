import JSON
import Testing

struct FaultTests {
    typealias Reason = JSONParseError.Reason

    @Test(arguments: [
        ("", Reason.empty, 0), (" \n ", .empty, 3),
        ("}", .unexpectedByte(UInt8(ascii: "}")), 0), ("[1,]", .unexpectedByte(UInt8(ascii: "]")), 3),
        ("{\"a\" 1}", .unexpectedByte(UInt8(ascii: "1")), 5), ("{\"a\":1,}", .unexpectedByte(UInt8(ascii: "}")), 7),
        ("[1 2]", .unexpectedByte(UInt8(ascii: "2")), 3), ("trve", .unexpectedByte(UInt8(ascii: "v")), 2),
        ("{a:1}", .unexpectedByte(UInt8(ascii: "a")), 1), ("\u{FEFF}1", .unexpectedByte(0xEF), 0),
        ("[1}", .unexpectedByte(UInt8(ascii: "}")), 2), ("{\"a\":1]", .unexpectedByte(UInt8(ascii: "]")), 6),
        ("[", .unexpectedEnd, 1), ("{\"a\":", .unexpectedEnd, 5), ("tru", .unexpectedEnd, 3),
        ("[1,", .unexpectedEnd, 3),
        ("1 2", .trailingBytes, 2), ("{}}", .trailingBytes, 2), ("1a", .trailingBytes, 1),
        ("-", .badNumber, 1), ("[-a]", .badNumber, 2), ("01", .badNumber, 1), ("-01", .badNumber, 2),
        ("1.", .badNumber, 2), ("[1.e1]", .badNumber, 3), ("1e", .badNumber, 2), ("[1e+]", .badNumber, 4),
        ("[1, 1e999]", .numberOutOfRange, 4), ("-1e999", .numberOutOfRange, 0),
        ("[\"abc", .unterminatedString, 1), (#"["a\"#, .unterminatedString, 1), (#""\u12"#, .unterminatedString, 0),
        ("\"a\nb\"", .controlCharacter(0x0A), 2), ("\"\\n\u{0}\"", .controlCharacter(0), 3),
        (#""ab\x""#, .badEscape, 3), (#""\u12G4""#, .badEscape, 1), (#""\uD800\u00zz""#, .badEscape, 7),
        (#""a\uD800b""#, .loneSurrogate, 2), (#""\uDC00""#, .loneSurrogate, 1), (#""\uD800\uD800""#, .loneSurrogate, 1),
        (#""\uD800\n""#, .loneSurrogate, 1), (#""\é""#, .badEscape, 1), (#""\u１234""#, .badEscape, 1),
    ])
    func `a fault is named with its place`(_ text: String, _ reason: Reason, _ offset: Int) throws {
        let error = try #require(throws: JSONParseError.self) { try JSONValue(parsing: text) }

        #expect(error.reason == reason)
        #expect(error.offset == offset)
    }

    @Test(arguments: [
        ([0x22, 0x61, 0xFF, 0x22] as [UInt8], 2), ([0x22, 0xC3, 0x22], 1), ([0x22, 0x61, 0xE2, 0x82, 0x22], 2),
        ([0x22, 0xED, 0xA0, 0x80, 0x22], 1), ([0x22, 0xC0, 0xAF, 0x22], 1), ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1),
        ([0x22, 0xC3, 0xA9, 0x80, 0x22], 3),
        // Behind an escape.
        ([0x22, 0x5C, 0x6E, 0x80, 0x22], 3),
        // Before another fault of the same string: a control character, a bad escape, the end.
        ([0x22, 0xFF, 0x0A, 0x22], 1), ([0x22, 0xFF, 0x5C, 0x78, 0x22], 1), ([0x22, 0x61, 0xFF], 2),
    ])
    func `bytes that are not UTF-8 are found where they start`(_ bytes: [UInt8], _ offset: Int) throws {
        let error = try #require(throws: JSONParseError.self) { try JSONValue(parsing: bytes) }

        #expect(error.reason == .invalidUTF8)
        #expect(error.offset == offset)
    }

    @Test(arguments: [
        ("[1,]", "Unexpected ']' at byte 3."), ("\u{1}", "Unexpected 0x01 at byte 0."),
        ("[", "The text ends at byte 1, inside a value."),
    ])
    func `a fault reads as a sentence`(_ text: String, _ sentence: String) throws {
        let error = try #require(throws: JSONParseError.self) { try JSONValue(parsing: text) }

        #expect(error.description == sentence)
    }

    @Test func `every text cut short is refused within its length`() throws {
        let text = Array(#"{"a":[1.5e3,"\u00e9\uD83D\uDE00",{"é":null}],"b":true}"#.utf8)

        for length in 0..<text.count {
            let error = try #require(throws: JSONParseError.self) { try JSONValue(parsing: text[..<length]) }
            #expect((0...length).contains(error.offset))
        }
    }
}
