import Trace

/// A request as a command that a shell takes as it stands.
struct CurlCommand: Hashable, Sendable {
    let text: String

    /// The command for a request; `nil` where its body is not known whole, or has controls that a terminal may act on.
    init?(_ request: Request, url: String) {
        guard let text = Self.body(of: request) else { return nil }
        let headers = ["content-type: application/json", "accept: application/json, text/event-stream"]
        let words = ["curl", "-s", url] + headers.flatMap { ["-H", $0] } + ["--data-raw", text]
        self.text = words.map(Self.quoted).joined(separator: " ")
    }

    /// Whether there is a command for a request; cheaper than to make it.
    static func exists(for request: Request) -> Bool { body(of: request) != nil }

    private static func body(of request: Request) -> String? {
        let body = request.requestBody
        guard !body.head.isEmpty, !body.isTruncated, body.head.allSatisfy(isHarmless) else { return nil }
        return String(validating: body.head, as: UTF8.self)
    }

    /// Whether a byte does nothing to the terminal that a command is pasted into.
    private static func isHarmless(_ byte: UInt8) -> Bool {
        byte >= 0x20 && byte != 0x7F || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\t")
    }

    /// A word that a shell takes for itself, whatever is in it.
    private static func quoted(_ word: String) -> String {
        let isPlain = word.utf8.allSatisfy { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
            default: "-_./:=@".utf8.contains(byte)
            }
        }
        guard !isPlain || word.isEmpty else { return word }
        // A quote with a combining mark on it is one character, but ends the word all the same.
        let pieces = word.unicodeScalars.split(separator: "'", omittingEmptySubsequences: false).map(String.init)
        return "'" + pieces.joined(separator: "'\\''") + "'"
    }
}
