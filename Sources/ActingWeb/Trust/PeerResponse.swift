public import JSON

/// What a peer answered.
public struct PeerResponse: Sendable {
    /// The HTTP status.
    public let status: Status
    /// The body; `nil` where it is none, or no JSON.
    public let body: JSONValue?

    /// An answer.
    public init(_ status: Status, _ body: JSONValue? = nil) {
        self.status = status
        self.body = body
    }

    /// Whether the peer did what it was asked for, or will.
    public var isSuccess: Bool { (200..<300).contains(status.rawValue) }
}
