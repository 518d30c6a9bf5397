import FoundationEssentials
import SystemPackage

/// Text on its way out of the screen: to the clipboard of the reader's terminal, or to a file where it is too much.
struct CopiedText {
    /// The longest base64 that terminals are known to take in one sequence, in bytes.
    static let longestBase64 = 74_994
    /// The longest text that becomes no more than that, in bytes of UTF-8.
    static let longest = longestBase64 / 4 * 3

    let text: String
    private var count: Int { text.utf8.count }

    init(_ text: String) {
        self.text = text
    }

    var fitsClipboard: Bool { count <= Self.longest }

    /// What to tell after the terminal was sent the text.
    ///
    /// There is no answer from a terminal, so that nobody knows whether it took it.
    var sent: String { "sent \(bytes) to the terminal's clipboard" }

    /// Writes the text into a new file that only its owner can read.
    ///
    /// - Parameter environment: the file lies in `XDG_RUNTIME_DIR` where that is set, else in `TMPDIR` or `/tmp`.
    /// - Returns: what to tell, with the file's path.
    /// - Throws: `Errno` where the file cannot be made or written.
    func write(environment: [String: String]) throws -> String {
        let folder = ["XDG_RUNTIME_DIR", "TMPDIR"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? "/tmp"
        let path = FilePath(folder).appending("actingweb-inspector-\(UUID().uuidString).txt")
        let file = try FileDescriptor.open(
            path, .writeOnly, options: [.create, .exclusiveCreate], permissions: [.ownerRead, .ownerWrite])
        try file.closeAfter { _ = try file.writeAll(text.utf8) }
        return "wrote \(bytes) to \(path), more than a terminal's clipboard takes"
    }

    /// The length with its thousands apart: `80,000 bytes`.
    private var bytes: String {
        let digits = Array(String(count))
        let grouped = digits.enumerated().map { index, digit in
            index > 0 && (digits.count - index).isMultiple(of: 3) ? ",\(digit)" : "\(digit)"
        }
        return "\(grouped.joined()) \(count == 1 ? "byte" : "bytes")"
    }
}
