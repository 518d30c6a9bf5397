import NIOCore

/// The bytes of an answer that was found good, around its id: another that has the same is as good, without being read.
///
/// This holds only for requests that are always the same, and only where the id's digits stand in the body once.
struct AnswerMemo {
    /// An answer that differs each time is not worth remembering.
    private static let patience = 32

    private var before = ByteBuffer()
    private var after = ByteBuffer()
    private var isKnown = false
    private var misses = 0

    /// Whether the body is a good answer to the request with this id; `false` where that is not known.
    mutating func accepts(_ body: ByteBuffer, id: Int64) -> Bool {
        let id = ByteBuffer(string: "\(id)")
        let start = body.readerIndex
        guard isKnown,
            body.readableBytes == before.readableBytes + id.readableBytes + after.readableBytes,
            body.getSlice(at: start, length: before.readableBytes) == before,
            body.getSlice(at: start + before.readableBytes, length: id.readableBytes) == id,
            body.getSlice(at: body.writerIndex - after.readableBytes, length: after.readableBytes) == after
        else { return false }
        misses = 0
        return true
    }

    /// Remembers a body that was found good.
    mutating func remember(_ body: ByteBuffer, id: Int64) {
        misses += 1
        guard misses <= Self.patience else {
            isKnown = false
            return
        }
        let (text, digits) = (Array(body.readableBytesView), Array("\(id)".utf8))
        let places = text.indices.filter { text[$0...].starts(with: digits) }
        guard let place = places.first, places.count == 1 else { return }
        before = ByteBuffer(bytes: text[..<place])
        after = ByteBuffer(bytes: text[(place + digits.count)...])
        isKnown = true
    }
}
