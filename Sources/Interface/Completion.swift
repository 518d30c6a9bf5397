/// What could stand at a place of a line.
struct Completion: Hashable, Sendable {
    /// The part of the text that a candidate takes the place of.
    var range: Range<Int>
    var candidates: [String]
    /// The candidate that stands there now.
    var chosen: Int?

    /// Puts the next candidate into a line.
    mutating func step(by steps: Int, in editor: inout LineEditor) {
        guard !candidates.isEmpty else { return }
        let next = chosen.map { (($0 + steps) % candidates.count + candidates.count) % candidates.count } ?? 0
        editor.replace(range, with: candidates[next])
        range = range.lowerBound..<editor.cursor
        chosen = next
    }
}
