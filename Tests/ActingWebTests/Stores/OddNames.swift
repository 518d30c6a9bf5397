/// Names that a store might mistake for one another, or end early.
enum OddNames {
    static let all = [
        "", " ", "%", "_", "a", "a%", "a_b", "axb", "A", "'", "\"", "\\", "\u{0}", "a\u{0}", "a\u{0}b", "naïve",
        "e\u{301}", "\u{E9}", "世界", "👩‍🚀", "👩", "\u{10FFFF}", String(repeating: "long ", count: 50_000),
    ]

    /// The names in the order that every store has: that of their bytes.
    static let inOrder = all.map { Array($0.utf8) }.sorted { $0.lexicographicallyPrecedes($1) }
}
