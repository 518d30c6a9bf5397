/// A text with places that are filled in anew for each request: `{i}`, `{rand:1..100}`, `{uuid}`.
///
/// What is filled in depends on the run's seed and the request's number alone, so two templates with the same places
/// are filled with the same values for the same request.
package struct Template: Hashable, Sendable {
    /// A part of the text.
    enum Piece: Hashable, Sendable {
        case text([UInt8])
        /// The request's number, from 0.
        case number
        case random(ClosedRange<Int64>)
        /// A random UUID (version 4).
        case uuid
    }

    let pieces: [Piece]

    init(_ pieces: [Piece]) {
        self.pieces = pieces
    }

    /// Whether the text is the same for every request.
    var isConstant: Bool {
        pieces.allSatisfy { piece in
            if case .text = piece { true } else { false }
        }
    }

    /// Appends the text for one request.
    func write(request number: Int, seed: UInt64, to output: inout [UInt8]) {
        var random = SplitMix.of(request: number, seed: seed)
        for piece in pieces {
            switch piece {
            case .text(let bytes): output += bytes
            case .number: output += "\(number)".utf8
            case .random(let range): output += "\(Int64.random(in: range, using: &random))".utf8
            case .uuid: output += Self.uuid(from: &random).utf8
            }
        }
    }

    /// The text for one request.
    package func text(request number: Int, seed: UInt64) -> String {
        var bytes: [UInt8] = []
        write(request: number, seed: seed, to: &bytes)
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func uuid(from random: inout SplitMix) -> String {
        let high = random.next() & 0xFFFF_FFFF_FFFF_0FFF | 0x4000
        let low = random.next() & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        let (head, tail) = (digits(high), digits(low))
        return "\(head.prefix(8))-\(head.dropFirst(8).prefix(4))-\(head.suffix(4))-\(tail.prefix(4))-\(tail.suffix(12))"
    }

    private static func digits(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
