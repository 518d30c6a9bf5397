import Foundation
import TestSupport
import Testing

/// The files of the parsing test suite, which lie outside the package.
enum ParsingSuite {
    /// One text of the suite.
    struct Case: Sendable, CustomTestStringConvertible {
        var name: String
        var bytes: [UInt8]

        var testDescription: String { name }
    }

    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    /// The texts whose file names start with `prefix`, which tells what a parser has to do with them.
    static func cases(prefix: String) -> [Case] {
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.lastPathComponent.hasPrefix(prefix) }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .compactMap { file in
                (try? Data(contentsOf: file)).map { Case(name: file.lastPathComponent, bytes: Array($0)) }
            }
    }

    private static var folder: URL { SharedFolder.url.appending(path: "json-parsing-test-suite/test_parsing") }
}
