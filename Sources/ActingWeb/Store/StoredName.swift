/// A name as every store compares it: by its UTF-8 bytes.
///
/// Strings compare by canonical equivalence and look for prefixes by character; a file does neither.
struct StoredName: Hashable, Comparable {
    let string: String

    init(_ name: String) {
        string = name
    }

    func hasPrefix(_ prefix: StoredName) -> Bool {
        string.utf8.starts(with: prefix.string.utf8)
    }

    static func == (left: StoredName, right: StoredName) -> Bool {
        left.string.utf8.count == right.string.utf8.count && left.string.utf8.elementsEqual(right.string.utf8)
    }

    /// Of the bytes: a string's own hash is the same for all strings that are canonically equivalent, of which there can
    /// be any number.
    func hash(into hasher: inout Hasher) {
        var name = string
        name.withUTF8 { unsafe hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
        // No byte of a name: where one name ends and the next one begins counts too.
        hasher.combine(UInt8.max)
    }

    static func < (left: StoredName, right: StoredName) -> Bool {
        left.string.utf8.lexicographicallyPrecedes(right.string.utf8)
    }
}
