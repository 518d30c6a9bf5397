import Foundation

/// A program in a file of its own, which goes with its owner.
final class Script {
    let path = FileManager.default.temporaryDirectory.appending(path: "script-\(UUID().uuidString)").path

    init(_ lines: String) throws {
        try "#!/bin/sh\n\(lines)\n".write(toFile: path, atomically: true, encoding: .utf8)
        try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path)
    }

    deinit { try? FileManager.default.removeItem(atPath: path) }
}
