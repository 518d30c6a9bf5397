import JSON
import Testing

struct ParsingTests {
    @Test(arguments: [
        ("1", JSONValue.integer(1)), ("-1", .integer(-1)), ("0", .integer(0)), ("-0", .integer(0)),
        ("9223372036854775807", .integer(.max)), ("-9223372036854775808", .integer(.min)),
        ("9223372036854775808", .double(0x1p63)), ("-9223372036854775809", .double(-0x1p63)),
        ("100000000000000000000", .double(1e20)),
        ("1.0", .double(1)), ("1e2", .double(100)), ("1E+2", .double(100)), ("25e-1", .double(2.5)),
        ("-0.0", .double(-0.0)), ("5e-324", .double(.leastNonzeroMagnitude)), ("1e-400", .double(0)),
    ])
    func `only a number without fraction and exponent is an integer`(_ text: String, _ number: JSONValue) throws {
        #expect(try JSONValue(parsing: text) == number)
    }

    @Test(arguments: [
        (#""\u0041\u00e9\u20AC\uD83D\uDE00""#, "Aé€😀"), (#""\"\\\/\b\f\n\r\t""#, "\"\\/\u{8}\u{C}\n\r\t"),
        (#""a\u0000b""#, "a\0b"), ("\"é€😀\u{7F}\u{2028}\"", "é€😀\u{7F}\u{2028}"), (#""""#, ""),
    ])
    func `a string is what its bytes and escapes say`(_ text: String, _ string: String) throws {
        #expect(try JSONValue(parsing: text).string == string)
    }

    @Test func `members keep their order, and the last of a repeated key counts at the place of the first`() throws {
        let value = try JSONValue(parsing: #"{"z": 1, "a": 2, "m": 3, "a": 4}"#)

        let object = try #require(value.object)
        #expect(Array(object.keys) == ["z", "a", "m"])
        #expect(Array(object.values) == [1, 4, 3])
    }

    @Test func `white space may stand around everything`() throws {
        let value = try JSONValue(
            parsing: "\t\r\n { \"a\" : [ 1 , true , false , null ] , \"b\" : { } , \"c\" : [ ] } \n")

        #expect(value == ["a": [1, true, false, nil], "b": [:], "c": []])
    }

    @Test func `bytes of any collection are read`() throws {
        #expect(try JSONValue(parsing: Array("xx[1]xx".utf8)[2..<5]) == [1])
        #expect(try JSONValue(parsing: "[1]".utf8.lazy.map { $0 }) == [1])
    }
}
