import JSON

/// One HTTP answer as it was on the wire.
struct Reply: Sendable {
    let status: Int
    let headers: [String: String]
    let body: [UInt8]

    /// Reads an answer; `nil` where it is not complete.
    init?(_ bytes: [UInt8]) {
        let blank = Array("\r\n\r\n".utf8)
        guard let end = bytes.indices.first(where: { bytes[$0...].starts(with: blank) }) else { return nil }
        let lines = String(decoding: bytes[..<end], as: UTF8.self).split(separator: "\r\n")
        let words = lines.first?.split(separator: " ") ?? []
        guard words.count > 1, let status = Int(words[1]) else { return nil }
        let fields = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            return (parts[0].lowercased(), String(parts.last?.drop(while: { $0 == " " }) ?? ""))
        }
        let headers = Dictionary(fields, uniquingKeysWith: { first, _ in first })
        let rest = bytes[(end + blank.count)...]
        let count = headers["content-length"].flatMap { Int($0) } ?? 0
        guard rest.count >= count else { return nil }
        self.status = status
        self.headers = headers
        body = Array(rest.prefix(count))
    }

    /// The body as JSON; `nil` where it is none.
    var json: JSONValue? { try? JSONValue(parsing: body) }

    /// The text of a tool's answer.
    var text: String? { json?["result"]?["content"]?[0]?["text"]?.string }
}
