/// The name of a host (RFC 1123).
enum HostName {
    /// Whether a text is labels of letters, digits and inner hyphens with dots between them.
    static func isWellFormed(_ text: String) -> Bool {
        guard text.utf8.count <= 253 else { return false }
        return text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false).allSatisfy { label in
            let hyphen = UInt8(ascii: "-")
            let inner = label.dropFirst(2).prefix(2)
            return (1...63).contains(label.count) && label.first != hyphen && label.last != hyphen
                && label.allSatisfy { $0.isLetter || $0.isDigit || $0 == hyphen }
                // Two hyphens there are for encoded labels only, of which one kind is defined.
                && (!inner.elementsEqual("--".utf8) || String(label.prefix(2))?.lowercased() == "xn")
        }
    }
}
