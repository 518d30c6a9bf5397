import ActingWeb

/// Text in a header that repeats something of a body: as it is, or in Base64 between `=?base64?` and `?=`.
package enum HeaderText {
    private static let (prefix, suffix) = ("=?base64?", "?=")

    /// What stands in a header for a text.
    package static func encoded(_ text: String) -> String {
        let isPlain = text.utf8.allSatisfy { (0x21...0x7E).contains($0) } && !text.hasPrefix(prefix)
        return isPlain ? text : prefix + Base64.encode(Array(text.utf8)) + suffix
    }

    /// The text that a header stands for; `nil` where it is marked as Base64 and is none.
    static func decoded(_ header: String) -> String? {
        guard header.hasPrefix(prefix), header.hasSuffix(suffix), header.utf8.count >= prefix.count + suffix.count
        else {
            return header
        }
        let text = header.dropFirst(prefix.count).dropLast(suffix.count)
        return Base64.decode(String(text)).flatMap { String(validating: $0, as: UTF8.self) }
    }
}
