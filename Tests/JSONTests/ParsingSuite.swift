import Foundation
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

    /// `$ACTINGWEB_SHARED`, or the folder `shared` beside the package.
    private static var folder: URL {
        let shared = ProcessInfo.processInfo.environment["ACTINGWEB_SHARED"].map { URL(filePath: $0) }
        return (shared ?? package.deletingLastPathComponent().appending(path: "shared"))
            .appending(path: "json-parsing-test-suite/test_parsing")
    }

    private static var package: URL {
        var folder = URL(filePath: #filePath).deletingLastPathComponent()
        while folder.path != "/" {
            if FileManager.default.fileExists(atPath: folder.appending(path: "Package.swift").path) { return folder }
            folder.deleteLastPathComponent()
        }
        return folder
    }
}
