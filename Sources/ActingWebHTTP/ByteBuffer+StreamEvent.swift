import ActingWebMCP
import NIOCore

extension ByteBuffer {
    /// An event as the stream of a response holds it.
    init(_ event: StreamEvent) {
        self.init()
        reserveCapacity(event.data.count + 48)
        if let id = event.id { writeString("id: \(id)\n") }
        if let retry = event.retry { writeString("retry: \(retry)\n") }
        if !event.data.isEmpty { writeString("event: message\n") }
        writeString("data: ")
        writeBytes(event.data)
        writeString("\n\n")
    }
}
