/// A response as far as MCP cares for it.
struct HTTPAnswer: Hashable, Sendable {
    var status: Int
    /// The media type without its parameters, in lower case.
    var mediaType: String
    /// What `Mcp-Session-Id` says.
    var session: String?
    var body: [UInt8]

    init(status: Int, mediaType: String = "application/json", session: String? = nil, body: [UInt8] = []) {
        self.status = status
        self.mediaType = mediaType
        self.session = session
        self.body = body
    }

    var isEventStream: Bool { mediaType == "text/event-stream" }
}
