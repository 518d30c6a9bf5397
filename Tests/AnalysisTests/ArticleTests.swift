import Analysis
import Foundation
import Testing

@Suite struct ArticleTests {
    @Test(arguments: FindingRule.allCases)
    func `every finding has its article`(_ rule: FindingRule) throws {
        let package = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let catalogue = package.appending(path: "Sources/ActingWebInspector/ActingWebInspector.docc")

        let text = try String(contentsOf: catalogue.appending(path: "\(rule.article).md"), encoding: .utf8)
        let contents = try String(contentsOf: catalogue.appending(path: "ActingWebInspector.md"), encoding: .utf8)

        #expect(text.contains("## What it rests on") && text.contains("## What to do"))
        #expect(contents.contains("<doc:\(rule.article)>"))
    }
}
