extension Colour {
    /// A colour as theme files write it: `#rrggbb`, then optionally `/ index` and `/ ansi-name`.
    ///
    /// - Parameter text: The text after the equals sign.
    init?(themeText text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { part in
            String(part.filter { !$0.isWhitespace })
        }
        guard (1...3).contains(parts.count), let rgb = RGB(hex: parts[0]) else { return nil }
        var index: UInt8?
        var ansi: ANSIColour?
        if parts.count > 1 {
            guard let number = UInt8(parts[1]) else { return nil }
            index = number
        }
        if parts.count > 2 {
            guard let known = ANSIColour.allCases.first(where: { $0.name == parts[2] }) else { return nil }
            ansi = known
        }
        self.init(rgb: rgb, index: index, ansi: ansi)
    }
}
