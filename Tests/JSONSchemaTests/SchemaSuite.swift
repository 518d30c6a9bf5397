import Foundation
import JSON
import JSONSchema
import TestSupport
import Testing

/// The files of the schema test suite, which lie outside the package.
enum SchemaSuite {
    /// One file of the suite: schemas, and values that are valid by them or not.
    struct File: Sendable, CustomTestStringConvertible {
        /// The name without its ending, with its folder: `optional/format/date`.
        var name: String
        var groups: [JSONValue]

        var testDescription: String { name }
    }

    static var isPresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    /// The files right in a folder of the suite, by name.
    static func files(in name: String) -> [File] {
        let folder = name.isEmpty ? folder : folder.appending(path: name)
        let files = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return files.filter { $0.pathExtension == "json" }
            .sorted { $0.lastPathComponent < $1.lastPathComponent }
            .map { file in
                let base = file.deletingPathExtension().lastPathComponent
                let bytes = (try? Data(contentsOf: file)).map(Array.init) ?? []
                let groups = (try? JSONValue(parsing: bytes))?.array ?? []
                return File(name: name.isEmpty ? base : "\(name)/\(base)", groups: groups)
            }
    }

    private static var folder: URL {
        SharedFolder.url.appending(path: "json-schema-test-suite/tests/draft2020-12")
    }
}

extension SchemaSuite.File {
    /// What this validator says otherwise than the file: a schema that it refuses, or `schema / value`.
    ///
    /// - Parameter assertingFormats: Whether formats are checked.
    /// - Returns: The differences, in the file's order.
    func differences(assertingFormats: Bool) -> [String] {
        groups.flatMap { group in
            let name = group["description"]?.string ?? ""
            guard let document = group["schema"],
                let schema = try? Schema(compiling: document, assertingFormats: assertingFormats)
            else { return [name] }
            return (group["tests"]?.array ?? []).compactMap { test in
                let isValid = test["data"].map { schema.faults(in: $0).isEmpty }
                return isValid == test["valid"]?.bool ? nil : "\(name) / \(test["description"]?.string ?? "")"
            }
        }
    }
}
