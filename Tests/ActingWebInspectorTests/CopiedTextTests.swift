import Foundation
import Testing

@testable import ActingWebInspector

@Suite struct CopiedTextTests {
    @Test(arguments: [0, 1, 56_244, 56_245]) func `what the clipboard takes is at most 74,994 bytes of base64`(
        count: Int
    ) {
        let text = String(repeating: "x", count: count)

        let base64 = Data(text.utf8).base64EncodedString().utf8.count
        #expect(CopiedText(text).fitsClipboard == (base64 <= 74_994))
    }

    @Test(arguments: [
        (0, "0 bytes"), (1, "1 byte"), (999, "999 bytes"), (1_000, "1,000 bytes"), (56_244, "56,244 bytes"),
    ])
    func `how much was copied is told`(count: Int, told: String) {
        #expect(CopiedText(String(repeating: "x", count: count)).sent == "sent \(told) to the terminal's clipboard")
    }

    @Test(arguments: ["XDG_RUNTIME_DIR", "TMPDIR"]) func `too much goes to a file that only its owner can read`(
        variable: String
    ) throws {
        let folder = FileManager.default.temporaryDirectory.appending(path: "copied-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let text = String(repeating: "é", count: 40_000)

        let told = try CopiedText(text).write(environment: [variable: folder.path])

        let file = try #require(try FileManager.default.contentsOfDirectory(atPath: folder.path).first)
        let path = folder.appending(path: file).path
        #expect(told == "wrote 80,000 bytes to \(path), more than a terminal's clipboard takes")
        #expect(try String(contentsOfFile: path, encoding: .utf8) == text)
        #expect(try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int == 0o600)
    }

    @Test func `a folder that cannot be written is an error`() {
        #expect(throws: (any Error).self) {
            try CopiedText("x").write(environment: ["XDG_RUNTIME_DIR": "/nowhere/at/all"])
        }
    }
}
