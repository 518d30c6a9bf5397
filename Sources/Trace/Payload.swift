/// The beginning of a body, and how long the whole of it was.
package struct Payload: Hashable, Sendable {
    /// How many bytes of a body are kept at the most.
    package static let limit = 65_536

    /// At most `Payload.limit` bytes, as they were on the wire.
    package var head: [UInt8]
    /// The length of the whole body in bytes.
    package var count: Int

    /// A body kept as far as the limit allows.
    package init(_ bytes: [UInt8] = []) {
        head = bytes.count > Self.limit ? Array(bytes.prefix(Self.limit)) : bytes
        count = bytes.count
    }

    /// A body of which nothing is kept but its length.
    package init(count: Int) {
        head = []
        self.count = count
    }

    package var isTruncated: Bool { head.count < count }
}
