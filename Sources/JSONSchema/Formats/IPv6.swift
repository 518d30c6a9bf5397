/// An IPv6 address (RFC 4291, section 2.2).
enum IPv6 {
    /// Whether a text is eight groups of hexadecimal digits, or fewer with two colons for those left out.
    static func isWellFormed(_ text: String) -> Bool {
        guard text.utf8.count <= 45 else { return false }
        let groups = text.utf8.split(separator: UInt8(ascii: ":"), omittingEmptySubsequences: false)
        guard (3...9).contains(groups.count) else { return false }
        var count = 0
        var gaps = 0
        for (index, group) in groups.enumerated() {
            if group.isEmpty {
                // At either end, the two colons leave two empty groups.
                let isEdge = index == 0 || index == groups.count - 1
                guard isEdge else {
                    gaps += 1
                    continue
                }
                guard groups[index == 0 ? 1 : index - 1].isEmpty else { return false }
            } else if index == groups.count - 1, group.contains(UInt8(ascii: ".")) {
                guard let last = String(group), Format.ipv4.includes(last) else { return false }
                count += 2
            } else {
                guard group.count <= 4, group.allSatisfy({ $0.hexadecimalDigit != nil }) else { return false }
                count += 1
            }
        }
        return gaps == 0 ? count == 8 : gaps == 1 && count < 8
    }
}
