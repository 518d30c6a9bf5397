import Foundation
import Screen
import Testing

/// Compares a frame with a file of `Snapshots`, or writes the file when `SNAPSHOTS=record` is in the environment.
enum Snapshot {
    static func check(_ frame: Frame, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let file = folder.appending(path: "\(name).screen")
        let actual = text(of: frame)
        if ProcessInfo.processInfo.environment["SNAPSHOTS"] == "record" {
            try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
            try actual.write(to: file, atomically: true, encoding: .utf8)
            return
        }
        guard let expected = try? String(contentsOf: file, encoding: .utf8) else {
            Issue.record(
                "there is no snapshot \(file.path); SNAPSHOTS=record writes it", sourceLocation: sourceLocation)
            return
        }
        let difference = difference(from: expected, to: actual)
        #expect(difference.isEmpty, "\(name) differs:\n\(difference)", sourceLocation: sourceLocation)
    }

    private static var folder: URL {
        URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Snapshots")
    }

    /// The screen as people see it, then the roles of its rows.
    private static func text(of frame: Frame) -> String {
        let edge = "+" + String(repeating: "-", count: frame.size.columns) + "+"
        let rows = (0..<frame.size.rows).map { row in
            let glyphs = frame.row(row).filter { $0.width > 0 }.map { String($0.glyph) }.joined()
            return "|\(glyphs)|"
        }
        let roles = (0..<frame.size.rows).map { row in
            let runs = frame.runs(row).map { run in
                "\(run.columns.lowerBound) \(run.role.rawValue)" + (run.highlight.map { "/\($0.rawValue)" } ?? "")
            }
            return "\(row): \(runs.joined(separator: ", "))"
        }
        return ([edge] + rows + [edge, ""] + roles).joined(separator: "\n") + "\n"
    }

    private static func difference(from expected: String, to actual: String) -> String {
        let old = expected.components(separatedBy: "\n")
        let new = actual.components(separatedBy: "\n")
        return (0..<max(old.count, new.count)).flatMap { index -> [String] in
            let before = index < old.count ? old[index] : nil
            let after = index < new.count ? new[index] : nil
            guard before != after else { return [] }
            return [before.map { "- \($0)" }, after.map { "+ \($0)" }].compactMap(\.self)
        }.joined(separator: "\n")
    }
}
