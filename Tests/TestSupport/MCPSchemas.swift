package import JSON
import Foundation

/// The published schemas of the protocol's revisions, to hold what the server sends against them.
package struct MCPSchemas: Sendable {
    /// The revisions, oldest first.
    package static let revisions = ["2024-11-05", "2025-03-26", "2025-06-18", "2025-11-25", "2026-07-28"]

    /// Whether the schemas are there; `../shared/mcp-schema` where not is absent.
    package static var arePresent: Bool { FileManager.default.fileExists(atPath: folder.path) }

    private static var folder: URL { SharedFolder.url.appending(path: "mcp-schema") }
    private static let loaded = MCPSchemas()

    private var schemas: [String: MCPRevisionSchema] = [:]
    /// Why a revision has no schema here.
    private var failures: [String: String] = [:]

    /// The schemas of all revisions, compiled once in a process; `nil` where they are absent.
    package static func load() -> MCPSchemas? {
        arePresent ? loaded : nil
    }

    private init() {
        for revision in Self.revisions {
            do {
                let file = Self.folder.appending(path: "\(revision).json")
                let document = try JSONValue(parsing: Array(Data(contentsOf: file)))
                schemas[revision] = try MCPRevisionSchema(of: revision, document: document)
            } catch {
                failures[revision] = "the schema of \(revision) cannot be used: \(error)"
            }
        }
    }

    /// What is wrong with a message from the server.
    ///
    /// - Parameters:
    ///   - message: The message: a response, a notification or a request.
    ///   - method: The method of the request that a response answers; without it only its envelope is checked.
    ///   - revision: The revision that was agreed on.
    /// - Returns: The faults as sentences; none where the message is valid.
    package func faults(in message: JSONValue, answering method: String?, revision: String) -> [String] {
        guard let schema = schemas[revision] else {
            return [failures[revision] ?? "there is no revision \(revision)"]
        }
        return schema.faults(in: message, answering: method)
    }
}
