import Foundation
import Testing

@testable import Interface

/// The key list of the README.
@Suite struct KeyListTests {
    private static let marks = (begin: "<!-- keys: made from the table of bindings -->", end: "<!-- end of keys -->")

    @Test func `the README lists the keys that there are`() throws {
        let file = Repository.root.appending(path: "README.md")
        let text = try String(contentsOf: file, encoding: .utf8)
        let begin = try #require(text.firstRange(of: Self.marks.begin))
        let end = try #require(text.firstRange(of: Self.marks.end))
        let list = "\n\n\(Keymap.standard.markdown)\n\n"

        if Repository.isRecording {
            let new = text[..<begin.upperBound] + list + text[end.lowerBound...]
            try String(new).write(to: file, atomically: true, encoding: .utf8)
        }

        let kept = try String(contentsOf: file, encoding: .utf8)
        #expect(kept.contains(Self.marks.begin + list + Self.marks.end), "SNAPSHOTS=record writes the list")
    }

    @Test func `every binding is in the list`() {
        let rows = Keymap.standard.markdown.split(separator: "\n").dropFirst(2)

        #expect(rows.count == Keymap.standard.bindings.count)
        for binding in Keymap.standard.bindings { #expect(rows.contains { $0.contains("| \(binding.help) |") }) }
    }
}
