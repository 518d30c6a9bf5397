import Analysis
import Foundation
import Testing

@Suite struct ArticleTests {
    @Test(arguments: FindingRule.allCases)
    func `every finding has its article`(_ rule: FindingRule) throws {
        let text = try Self.article(rule.article)
        let contents = try Self.article("ActingWebInspector")

        #expect(text.contains("## What it rests on") && text.contains("## What to do"))
        #expect(contents.contains("<doc:\(rule.article)>"))
    }

    @Test func `the article on filtering has the fields as they are`() throws {
        let text = try Self.article("Filtering")
        let contents = try Self.article("ActingWebInspector")
        let rows = text.split(separator: "\n").drop { $0 != "| Field | Type | What it is | Example |" }.dropFirst(2)
            .prefix { $0.hasPrefix("|") }

        let fields = QueryField.allCases.map { field in
            "| `\(field.rawValue)` | \(field.type.rawValue) | \(field.help) | `\(field.example)` |"
        }

        #expect(rows.map(String.init) == fields)
        #expect(contents.contains("<doc:Filtering>"))
    }

    @Test(arguments: QueryFlag.allCases.map(\.rawValue) + QueryPresence.allCases.map(\.rawValue))
    func `the article on filtering has each flag and each word of has`(_ word: String) throws {
        #expect(try Self.article("Filtering").contains("`\(word)`"))
    }

    private static func article(_ name: String) throws -> String {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let catalogue = package.appending(path: "Sources/ActingWebInspector/ActingWebInspector.docc")
        return try String(contentsOf: catalogue.appending(path: "\(name).md"), encoding: .utf8)
    }
}
