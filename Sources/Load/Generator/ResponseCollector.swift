import JSON
import NIOCore
import NIOHTTP1

/// One response as it comes in.
struct ResponseCollector {
    /// Longer bodies are not read.
    static let longestBody = 16 << 20

    private(set) var status = 0
    private(set) var mediaType = ""
    private(set) var session: String?
    /// Whether the connection can be used again.
    private(set) var keepsAlive = true
    private(set) var body = ByteBuffer()
    private(set) var isTooLong = false
    private var stream: EventStreamReader?

    /// Begins a response.
    mutating func begin(_ head: HTTPResponseHead) {
        status = Int(head.status.code)
        let type = head.headers.first(name: "content-type") ?? ""
        mediaType = type == "application/json" ? type : Self.mediaType(type)
        session = head.headers.first(name: "mcp-session-id")
        keepsAlive = head.isKeepAlive
        body = ByteBuffer()
        isTooLong = false
        stream = mediaType == "text/event-stream" ? EventStreamReader(longest: Self.longestBody) : nil
    }

    /// Takes a part of the body.
    ///
    /// - Returns: the messages of an event stream that are complete now.
    mutating func take(_ part: ByteBuffer) -> [JSONValue] {
        var part = part
        if let events = stream?.take(part.readableBytesView) {
            isTooLong = stream?.isTooLong ?? false
            // An event without data is for the transport alone.
            return events.compactMap { $0.data.isEmpty ? nil : try? JSONValue(parsing: $0.data) }
        }
        if body.readableBytes == 0 {
            body = part
        } else if body.readableBytes + part.readableBytes <= Self.longestBody {
            body.writeBuffer(&part)
        } else {
            isTooLong = true
        }
        return []
    }

    /// Puts a message of an event stream in the place of the whole.
    mutating func replaceBody(_ message: JSONValue) {
        body = ByteBuffer(bytes: message.encoded())
    }

    /// The response, when it is complete.
    var answer: HTTPAnswer {
        HTTPAnswer(
            status: status, mediaType: mediaType, session: session, body: isTooLong ? [] : Array(body.readableBytesView)
        )
    }

    private static func mediaType(_ field: String) -> String {
        let type = field.prefix { $0 != ";" }
        return type.filter { $0 != " " }.lowercased()
    }
}
