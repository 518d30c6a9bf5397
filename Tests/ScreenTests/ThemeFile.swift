import Foundation
import Screen

/// One of the files in `themes/`.
struct ThemeFile: Hashable, Sendable, CustomStringConvertible {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(components: "..", "..", "themes").standardizedFileURL

    let name: String

    var description: String { name }

    /// All that there are, so that a new one is tested by being there.
    static let all: [ThemeFile] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path())) ?? []
        return names.filter { $0.hasSuffix(".theme") }.sorted().map { ThemeFile(name: $0) }
    }()

    /// Those that name colours of their own, and the background that they are for.
    static let exact = all.filter { (try? $0.theme().background) != nil }

    func text() throws -> String {
        try String(contentsOf: Self.folder.appending(component: name), encoding: .utf8)
    }

    func theme() throws -> Theme {
        try ThemeParser.parse(text(), file: name)
    }
}
