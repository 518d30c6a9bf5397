import Testing
import Trace

@Suite struct NoteTextTests {
    private static let site = Site(thread: Thread(id: 1, role: .other))
    private static let long = String(repeating: "é", count: 3_000)

    static let contents: [Note.Content] = [
        .deprecatedUse(hook: "a", words: long), .message(long), .permission(long, isAllowed: true),
        .decided(kind: .action, name: "a", trail: [Decision(hook: "a", index: 0, result: .failed(long))]),
        .log(level: "info", label: "l", message: long, site: site),
        .span(name: "s", length: .zero, error: long, site: site),
    ]

    @Test(arguments: contents)
    func `a text that is too long is cut between two characters, and what is kept is counted`(_ content: Note.Content) {
        let clipped = content.clipped

        #expect(content.textBytes >= 6_000)
        #expect((Note.textLimit...Note.textLimit + 8).contains(clipped.textBytes))
        #expect("\(clipped)".contains("é…") && !"\(clipped)".contains("\u{FFFD}"))
    }

    @Test(arguments: [
        "", "short", String(repeating: "x", count: Note.textLimit),
    ])
    func `a text that fits stays as it is`(_ text: String) {
        #expect(text.clipped == text)
    }
}
