import ActingWeb
import NIOCore

/// The body of a request for the endpoint.
enum RequestBody: Sendable {
    /// It came with the head.
    case whole(ByteBuffer)
    /// It is on its way.
    case awaited(AwaitedReply<ByteBuffer>)

    /// The body; `nil` where it does not come any more.
    var bytes: ByteBuffer? {
        get async {
            switch self {
            case .whole(let bytes): bytes
            case .awaited(let reply): try? await reply.value
            }
        }
    }
}
