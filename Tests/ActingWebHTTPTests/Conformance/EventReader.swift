import AsyncHTTPClient
import JSON
import NIOCore

/// One server-sent event.
struct ServerEvent: Sendable {
    var id: String?
    var retry: Int?
    var data = ""

    /// The message that it carries; `nil` where it carries none.
    var message: JSONValue? { try? JSONValue(parsing: Array(data.utf8)) }

    /// Reads the lines of an event; `nil` where they are a comment.
    init?(_ lines: [Substring]) {
        var isEvent = false
        for line in lines {
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            let value = String(parts.last?.drop { $0 == " " } ?? "")
            switch parts.first {
            case "id": id = value
            case "retry": retry = Int(value)
            case "data":
                data = value
                isEvent = true
            default: break
            }
        }
        guard isEvent else { return nil }
    }
}

/// Reads the events of a response while they come.
struct EventReader {
    private var chunks: HTTPClientResponse.Body.AsyncIterator
    private var text: [UInt8] = []

    init(_ body: HTTPClientResponse.Body) {
        chunks = body.makeAsyncIterator()
    }

    /// The next event; `nil` where the response has ended.
    mutating func next() async throws -> ServerEvent? {
        while true {
            let end = Array("\n\n".utf8)
            if let place = text.indices.first(where: { text[$0...].starts(with: end) }) {
                let lines = String(decoding: text[..<place], as: UTF8.self).split(separator: "\n")
                text.removeFirst(place + end.count)
                if let event = ServerEvent(lines) { return event }
                continue
            }
            guard let chunk = try await chunks.next(isolation: #isolation) else { return nil }
            text += Array(chunk.readableBytesView)
        }
    }

    /// The message of the next event that has one.
    mutating func nextMessage() async throws -> JSONValue? {
        while let event = try await next() {
            if let message = event.message { return message }
        }
        return nil
    }
}
