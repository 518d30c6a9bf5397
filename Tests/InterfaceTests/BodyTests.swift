import Screen
import TestSupport
import Testing
import Trace

@testable import Interface

@Suite struct BodyTests {
    private func layout(_ bytes: [UInt8]) -> [String] {
        JSONLines(bytes, glyphs: .unicode).lines.map { $0.spans.map(\.text).joined() }
    }

    private func roles(_ bytes: [UInt8]) -> [String: Role] {
        let spans = JSONLines(bytes, glyphs: .unicode).lines.flatMap(\.spans)
        return Dictionary(spans.map { ($0.text, $0.role) }) { first, _ in first }
    }

    private func body(_ payload: Payload) -> BodyText {
        BodyText(payload, glyphs: .unicode, nothing: "no body")
    }

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
        let body = body(Payload(Array("{\"a\" 1}\nmore".utf8)))

        #expect(text([body.note]).contains("not valid JSON: Unexpected '1' at byte 5"))
        #expect(text(body.lines(columns: 80)) == "{\"a\" 1}\nmore")
    }

    @Test func `a truncated body says how much is missing`() {
        let long = Array("[".utf8) + Array(repeating: UInt8(ascii: "1"), count: 70_000)
        let body = body(Payload(long))

        #expect(text([body.note]) == "truncated: the first 65536 of 70001 bytes are kept")
        #expect(text(body.lines(columns: 80)).hasSuffix("truncated here"))
    }

    @Test func `no body says so`() {
        #expect(text(body(Payload()).lines(columns: 80)) == "no body")
        #expect(body(Payload()).note == Line())
    }
}
