import Trace

/// A request as a command that a shell takes as it stands.
struct CurlCommand: Hashable, Sendable {
    let text: String

    /// The command for a request; `nil` where its body is not known whole.
    init?(_ request: Request, url: String) {
        guard let text = Self.body(of: request) else { return nil }
        let headers = ["content-type: application/json", "accept: application/json, text/event-stream"]
        let words = ["curl", "-s", url] + headers.flatMap { ["-H", $0] } + ["-d", text]
        self.text = words.map(Self.quoted).joined(separator: " ")
    }

    /// Whether there is a command for a request; cheaper than to make it.
    static func exists(for request: Request) -> Bool { body(of: request) != nil }

    private static func body(of request: Request) -> String? {
        let body = request.requestBody
        return body.head.isEmpty || body.isTruncated ? nil : String(validating: body.head, as: UTF8.self)
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
        return "'" + word.split(separator: "'", omittingEmptySubsequences: false).joined(separator: "'\\''") + "'"
    }
}
