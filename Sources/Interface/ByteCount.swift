/// A number of bytes as people read it: `1 byte`, `812 bytes`, `1.2 kB`, `3.4 MB`.
struct ByteCount: Hashable, Sendable {
    let text: String

    init(_ count: Int) {
        switch count {
        case 1: text = "1 byte"
        case ..<1_000: text = "\(count) bytes"
        case ..<999_950: text = Self.tenths(count, of: 1_000) + " kB"
        default: text = Self.tenths(count, of: 1_000_000) + " MB"
        }
    }

    private static func tenths(_ count: Int, of unit: Int) -> String {
        let tenth = unit / 10
        let (tenths, rest) = count.quotientAndRemainder(dividingBy: tenth)
        let rounded = tenths + (rest >= tenth / 2 ? 1 : 0)
        return "\(rounded / 10).\(rounded % 10)"
    }
}
