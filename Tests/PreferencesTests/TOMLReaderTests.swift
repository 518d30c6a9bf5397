import Testing

@testable import Preferences

@Suite struct TOMLReaderTests {
    @Test(arguments: [
        (#"a = "x""#, TOMLValue.text("x")), ("a = 'C:\\x'", .text("C:\\x")), ("a=12", .number(12)),
        ("a = -1_000 # note", .number(-1_000)), ("a = true", .flag(true)), ("a = false", .flag(false)),
        ("a = []", .list([])), (#"a = ["x", 'y',]"#, .list(["x", "y"])),
        ("a = [ # one\n  \"x\",\n  \"y\" # two\n]", .list(["x", "y"])),
        (#"a = "\"\\\n\t\u00e9\U0001F600""#, .text("\"\\\n\té😀")), (#""a" = "quoted name""#, .text("quoted name")),
    ])
    func `values are read`(line: String, value: TOMLValue) {
        let reader = TOMLReader(line)

        #expect(reader.faults == [])
        #expect(reader.entries == [TOMLReader.Entry(key: ["a"], value: value, line: 1)])
    }

    @Test func `tables and dotted names give the whole name, and the line`() {
        let reader = TOMLReader("# c\n\n[one]\r\na = 1\n[ two . \"three\" ]\nb.c = 2\n")

        #expect(reader.entries.map(\.key) == [["one", "a"], ["two", "three", "b", "c"]])
        #expect(reader.entries.map(\.line) == [4, 6])
    }

    @Test(arguments: [
        ("a", "a setting is written name = value"), ("= 1", "a setting is written name = value"),
        ("a =", "the value is missing"), ("a = mono", "mono is no value; text stands in quotes: \"mono\""),
        ("a = 1.5", "1.5 is no value; text stands in quotes: \"1.5\""), (#"a = "x"#, "the quote is not closed"),
        (#"a = "\x""#, #"\x is no escape; a backslash is written \\"#),
        (#"a = "\uD800""#, "an escape by number has 4 hexadecimal digits of a character"),
        ("a = 1 2", "nothing may follow on the line"), ("[a", "a table is written [name]"),
        ("[[a]]", "there are no lists of tables here; write [name]"),
        ("a = [1]", "a list is written [\"one\", \"two\"]"),
        (#"a = ["x" "y"]"#, "a list is written [\"one\", \"two\"]"),
        (
            "a = 99999999999999999999",
            "99999999999999999999 is no value; text stands in quotes: \"99999999999999999999\""
        ),
    ])
    func `a line that is wrong is told, and those around it are read`(line: String, sentence: String) {
        let reader = TOMLReader("before = 1\n\(line)\n[t]\nafter = 2\n")

        #expect(reader.faults == [TOMLReader.Fault(line: 2, sentence: sentence)])
        #expect(reader.entries.map(\.key) == [["before"], ["t", "after"]])
    }

    @Test func `what is set twice is told, and the first holds`() {
        let reader = TOMLReader("[a]\nb = 1\n[a]\nb = 2")

        #expect(reader.entries.map(\.value) == [.number(1)])
        #expect(reader.faults == [TOMLReader.Fault(line: 4, sentence: "\"a.b\" is set twice; keep one")])
    }

    @Test(arguments: [
        "", "\n", "[", "a = [", "a = \"\\", "a = '", "[\"", "a.", "\u{0}", "[[[[", "a = [[", "\u{FEFF}a = 1",
    ])
    func `any text is read to its end`(text: String) {
        #expect(TOMLReader(text).entries.count <= 1)
    }

    @Test(arguments: ["", "plain", "a\"b\\c", "tab\tline\n", "\u{1}\u{7F}", "é漢😀"]) func `what is written can be read`(
        text: String
    ) {
        for value in [TOMLValue.text(text), .list([text, text])] {
            #expect(TOMLReader("a = \(value.toml)").entries.map(\.value) == [value])
        }
    }
}
