/// A name as every store compares it: by its UTF-8 bytes.
///
/// Strings compare by canonical equivalence and look for prefixes by character; a file does neither.
struct StoredName: Hashable, Comparable {
    private let bytes: [UInt8]

    init(_ name: String) {
        bytes = Array(name.utf8)
    }

    var string: String { String(decoding: bytes, as: UTF8.self) }

    func hasPrefix(_ prefix: StoredName) -> Bool {
        bytes.starts(with: prefix.bytes)
    }

    static func < (left: StoredName, right: StoredName) -> Bool {
        left.bytes.lexicographicallyPrecedes(right.bytes)
    }
}
