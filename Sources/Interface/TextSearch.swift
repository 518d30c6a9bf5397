/// Finds a piece of text, whatever the case of its ASCII letters.
struct TextSearch: Hashable, Sendable {
    private let wanted: [UInt8]

    /// A search that finds nothing where the text is empty.
    init(_ text: String) {
        wanted = text.utf8.map(Self.folded)
    }

    var isEmpty: Bool { wanted.isEmpty }

    /// Where the text stands among bytes, in order; no two places overlap.
    func places(in text: [UInt8]) -> [Range<Int>] {
        guard let first = wanted.first, wanted.count <= text.count else { return [] }
        var places: [Range<Int>] = []
        var index = 0
        while index <= text.count - wanted.count {
            if Self.folded(text[index]) == first, stands(at: index, in: text) {
                places.append(index..<index + wanted.count)
                index += wanted.count
            } else {
                index += 1
            }
        }
        return places
    }

    private func stands(at index: Int, in text: [UInt8]) -> Bool {
        for offset in wanted.indices where Self.folded(text[index + offset]) != wanted[offset] { return false }
        return true
    }

    private static func folded(_ byte: UInt8) -> UInt8 {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte | 0x20 : byte
    }
}
