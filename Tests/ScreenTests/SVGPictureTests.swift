import Foundation
import Testing

@testable import Screen

#if canImport(FoundationXML)
    import FoundationXML
#endif

@Suite struct SVGPictureTests {
    private static let red = Colour.exact(RGB(value: 0xC00000))
    private static let blue = Colour.exact(RGB(value: 0x0000C0))

    private func theme(_ style: Style = Style(), background: UInt32? = 0x101010) -> Theme {
        Theme(
            name: "t", appearance: .dark, background: background.map { RGB(value: $0) },
            styles: [.pathDirect: style, .selectRow: Style(background: Self.blue)])
    }

    private func frame(_ text: String, role: Role = .pathDirect) -> Frame {
        var frame = Frame(size: Size(columns: 10, rows: 2))
        frame.put(text, at: Position(row: 1, column: 2), role: role)
        return frame
    }

    @Test func `a word stands on the grid in the role's colour`() {
        let text = SVGPicture(frame("word"), theme: theme(Style(foreground: Self.red))).text

        #expect(text.contains("viewBox=\"0 0 96 50\""))
        #expect(text.contains("<text x=\"24\" y=\"38\" fill=\"#c00000\" textLength=\"32\""))
        #expect(text.contains(">word</text>"))
        #expect(text.contains("rx=\"6\" fill=\"#101010\"/>"))
    }

    @Test func `a sign with a mark on it is escaped as well, and a title has no controls`() {
        var frame = frame("<\u{301}")
        frame.title = "a\u{1B}&\u{301}"

        let text = SVGPicture(frame, theme: theme()).text

        #expect(text.unicodeScalars.filter { $0 == "\u{1B}" }.isEmpty)
        #expect(text.contains("&lt;\u{301}</text>"))
        #expect(text.contains("&amp;\u{301}</title>"))
    }

    @Test(arguments: [
        (Style.Attributes.bold, "font-weight=\"bold\""), (.dim, "opacity=\"0.6\""),
        (.underline, "text-decoration=\"underline\""), (.italic, "font-style=\"italic\""),
    ])
    func `attributes are drawn`(attribute: Style.Attributes, drawn: String) {
        let with = SVGPicture(frame("x"), theme: theme(Style(attributes: attribute))).text
        let without = SVGPicture(frame("x"), theme: theme()).text

        #expect(with.contains(drawn))
        #expect(!without.contains(drawn))
    }

    @Test func `reverse exchanges the colours`() {
        let style = Style(foreground: Self.red, background: Self.blue, attributes: .reverse)

        let text = SVGPicture(frame("x"), theme: theme(style)).text

        #expect(text.contains("<rect x=\"24\" y=\"25\" width=\"8\" height=\"17\" fill=\"#c00000\"/>"))
        #expect(text.contains("fill=\"#0000c0\" textLength"))
    }

    @Test func `a highlight lies behind the whole of its columns`() {
        var frame = frame("x")
        frame.highlight(row: 1, columns: 0..<10, role: .selectRow)

        let text = SVGPicture(frame, theme: theme()).text

        let widths = text.matches(of: /<rect x="\d+" y="25" width="(\d+)"/).compactMap { Int($0.1) }
        #expect(widths.reduce(0, +) == 80)
    }

    @Test(arguments: ["漢", "👩‍👩‍👧", "▶", "e\u{301}"]) func `what fonts draw in another width stands by itself`(
        glyph: String
    ) {
        let text = SVGPicture(frame("a\(glyph)b"), theme: theme()).text

        #expect(text.contains(">a</text>"))
        #expect(text.contains(">b</text>"))
    }

    @Test(arguments: ["<&>\"'", "a]]>b", "\u{1B}[31m", "\0", "plain"]) func `every frame is well-formed XML`(
        text: String
    ) {
        var frame = frame(text)
        frame.title = text.filter { !$0.isASCII || $0 >= " " }

        let parser = XMLParser(data: Data(SVGPicture(frame, theme: theme()).text.utf8))

        #expect(parser.parse())
    }

    @Test func `a theme without colours is drawn black on white or the other way round`() throws {
        let text = SVGPicture(frame("x"), theme: theme(background: nil)).text

        #expect(text.contains("rx=\"6\" fill=\"#000000\"/>"))
    }
}
