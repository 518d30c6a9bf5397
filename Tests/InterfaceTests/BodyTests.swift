import Screen
import TestSupport
import Testing
import Trace

@testable import Interface

@Suite struct BodyTests {
    private func shown(_ body: Payload, columns: Int = 200) -> [Line] {
        let area = Area(row: 0, column: 0, rows: 10_000, columns: columns)
        return BodyPane(reader: BodyReader(body, glyphs: .unicode), glyphs: .unicode, area: area).lines(TextSearch(""))
    }

    /// The layout of bytes as JSON, whatever they are.
    private func lines(_ bytes: [UInt8]) -> [Line] {
        var cutter = BodyCutter(bytes, glyphs: .unicode)
        cutter.json(0..<bytes.count)
        return cutter.lines.map { BodyPainter(glyphs: .unicode).line($0, cutter.text) }
    }

    private func layout(_ bytes: [UInt8]) -> [String] {
        lines(bytes).map { $0.spans.map(\.text).joined() }
    }

    private func roles(_ bytes: [UInt8]) -> [String: Role] {
        Dictionary(lines(bytes).flatMap(\.spans).map { ($0.text, $0.role) }) { first, _ in first }
    }

    private func note(_ body: Payload) -> Line { BodyOutline(body, glyphs: .unicode).note }

    private func text(_ lines: [Line]) -> String {
        lines.map { $0.spans.map(\.text).joined() }.joined(separator: "\n")
    }

    @Test func `members and elements stand on lines of their own`() {
        #expect(
            layout(Array(#"{"a":[1,{}],"b":[ ],"c":"x"}"#.utf8)) == [
                "{", #"  "a": ["#, "    1,", "    {}", "  ],", #"  "b": [],"#, #"  "c": "x""#, "}",
            ])
    }

    @Test func `tokens have their roles`() {
        let roles = roles(Array(#"{"k":"s\n","n":-1.50,"t":true,"o":null}"#.utf8))

        #expect(roles[#""k""#] == .jsonKey)
        #expect(roles[#""s"#] == .jsonString)
        #expect(roles[#"\n"#] == .jsonEscape)
        #expect(roles["-1.50"] == .jsonNumber)
        #expect(roles["true"] == .jsonLiteral)
        #expect(roles["null"] == .jsonLiteral)
        #expect(roles["{"] == .jsonPunctuation)
    }

    @Test func `a repeated key and a number's own form stay as they were written`() {
        #expect(layout(Array(#"{"a":1e2,"a":0.10}"#.utf8)) == ["{", #"  "a": 1e2,"#, #"  "a": 0.10"#, "}"])
    }

    @Test(arguments: 0..<40 as Range<UInt64>) func `any bytes are laid out, and none of their text is lost`(
        seed: UInt64
    ) {
        var random = SeededGenerator(seed: seed)
        let alphabet = Array(#"{}[],:"\ux1-te "#.utf8) + [0x00, 0x1B, 0xC3, 0xA9, 0xFF, 0x0A]
        let bytes = (0..<200).compactMap { _ in alphabet.randomElement(using: &random) }

        let shown = layout(bytes).joined()

        let count = { (byte: UInt8, text: String) in text.utf8.filter { $0 == byte }.count }
        for byte in alphabet where byte > 0x20 && byte < 0x7F {
            #expect(count(byte, shown) == bytes.filter { $0 == byte }.count)
        }
    }

    @Test func `deep nesting moves in only so far`() {
        let depth = 5_000

        let lines = layout(Array(repeating: UInt8(ascii: "["), count: depth))

        #expect(lines.count == depth)
        #expect(lines.allSatisfy { $0.count < 60 })
    }

    @Test func `bytes that could act on a terminal are set off`() {
        let line = ByteText.line([0x61, 0x1B, 0x62, 0xFF, 0xE2, 0x80, 0xAE], role: .jsonString, glyphs: .unicode)

        #expect(line.spans.map(\.role) == [.jsonString, .jsonEscape, .jsonString, .jsonEscape])
        #expect(line.spans.last?.text == "⟨FF⟩\u{202E}")
    }

    @Test func `a body that is no JSON says where, and is shown as it came`() {
        let body = Payload(Array("{\"a\" 1}\nmore".utf8))

        #expect(text([note(body)]).contains("not valid JSON: Unexpected '1' at byte 5"))
        #expect(text(shown(body)) == "{\"a\" 1}\nmore")
    }

    @Test func `a truncated body says how much is missing`() {
        let body = Payload(Array("[".utf8) + Array(repeating: UInt8(ascii: "1"), count: 70_000))

        #expect(text([note(body)]) == "truncated: the first 65536 of 70001 bytes are kept")
        #expect(text(shown(body)).hasSuffix("truncated here: 4465 bytes are missing"))
    }

    @Test func `a body that was not kept says so`() {
        let body = Payload(count: 1_234)

        #expect(text([note(body)]) == "1.2 kB, not kept")
        #expect(text(shown(body)) == "Bodies are kept at the level of observation \"payloads\".")
    }

    @Test func `no body has no lines and no note`() {
        #expect(shown(Payload()).isEmpty)
        #expect(note(Payload()) == Line())
    }

    @Test func `what is too long for one line goes on in the next, in its role`() {
        let text = #"["\#(String(repeating: "é", count: 5_000))",1]"#

        let lines = lines(Array(text.utf8))

        #expect(lines.count == 6)
        #expect(lines.map { $0.spans.map(\.text).joined() }.joined().filter { $0 == "é" }.count == 5_000)
        #expect(lines.dropFirst().prefix(3).allSatisfy { $0.spans.contains { $0.role == .jsonString } })
    }

    @Test(arguments: [80, 37, 12]) func `a search gets on in text that is not ASCII`(columns: Int) {
        let filling = String(repeating: "é日\u{1B}", count: 60)
        let body = Payload(Array("[\"\(filling)w\(filling)w\(filling)w\"]".utf8))
        let size = Size(columns: columns, rows: 10)
        var reader = BodyReader(body, glyphs: .unicode)
        reader.search("w")
        let rows = text(reader.outline.rows(columns: columns, .unicode)).split(separator: "\n")

        var places: [Int] = []
        for forward in [true, true, true, true, false, false] {
            reader.goToMatch(forward: forward, in: size)
            places.append(reader.rows(columns: columns).position(of: reader.cursor))
        }

        #expect(places.allSatisfy { rows[$0].contains("w") })
        #expect(Set(places).count == 3)
        #expect(places[3] == places[0])
        #expect(Array(places[4...]) == [places[2], places[1]])
    }

    @Test(arguments: [80, 37, 12, 3, 1], 0..<12 as Range<UInt64>)
    func `a line is counted in as many rows as it has when it is wrapped`(columns: Int, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let alphabet =
            Array(#"{}[],:"\ux1-te "#.utf8).map { [$0] }
            + ["日本", "é", "e\u{301}", "👩‍👩‍👧", "\u{1B}"].map { Array($0.utf8) }
        let bytes = (0..<300).compactMap { _ in alphabet.randomElement(using: &random) }.flatMap(\.self)
        var cutter = BodyCutter(bytes, glyphs: .unicode)
        cutter.json(0..<bytes.count)

        for line in cutter.lines {
            let rows = BodyPainter(glyphs: .unicode).line(line, cutter.text)
                .wrapped(to: columns, hanging: line.hanging, atWords: false, .unicode)
            #expect(line.rowCount(columns: columns) == rows.count)
        }
    }

    // MARK: - Event streams

    @Test func `the JSON in the events of a stream is laid out behind its field`() {
        let body = Payload(Array("event: message\r\ndata: {\"a\":[1]}\r\n\r\n: still here\n\ndata: plain\n\n".utf8))

        #expect(
            text(shown(body)) == """
                event: message
                data: {
                  "a": [
                    1
                  ]
                }

                : still here
                data: plain

                """)
        #expect(text([note(body)]).hasSuffix(" bytes, 2 events"))
    }

    @Test(arguments: ["data", "database: x", "hello: world", "{\"data\": 1}", ""])
    func `text that only looks like a stream is none`(text: String) {
        #expect(!BodyCutter(Array(text.utf8), glyphs: .unicode).isEventStream)
    }

    // MARK: - Amounts

    @Test(
        arguments: [
            (1, "1 byte"), (999, "999 bytes"), (1_000, "1.0 kB"), (1_249, "1.2 kB"), (1_250, "1.3 kB"),
            (999_949, "999.9 kB"), (999_950, "1.0 MB"), (3_400_000, "3.4 MB"),
        ] as [(Int, String)])
    func `bytes are counted as people read them`(count: Int, expected: String) {
        #expect(ByteCount(count).text == expected)
    }
}
