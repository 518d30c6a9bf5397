/// A peer was asked and did not answer.
public struct PeerUnreachable: Error, CustomStringConvertible {
    /// Where it was asked.
    public let address: String
    /// Why there is no answer, in words that hold no secret.
    public let reason: String

    /// No answer from a peer.
    public init(address: String, reason: String) {
        self.address = address
        self.reason = reason
    }

    /// One sentence for people.
    public var description: String { "the peer at \"\(address.prefix(128))\" did not answer: \(reason)" }
}
