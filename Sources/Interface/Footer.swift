/// A word or two for the footer, and how early they leave where room is short: the highest rank first.
struct Footer: Hashable, Sendable {
    var word: String
    var rank: Int

    init(_ word: String, _ rank: Int) {
        self.word = word
        self.rank = rank
    }
}
