/// Finds the name that somebody probably meant.
package enum NearestName {
    /// The longest name worth comparing.
    private static let longest = 64

    /// The candidate with the fewest differences from `name`; nil if even that one differs in more than a third of it.
    package static func of(_ name: String, among candidates: [String]) -> String? {
        guard name.count <= longest else { return nil }
        let typed = Array(name.lowercased())
        let distances = candidates.map { (candidate: $0, distance: edits(typed, Array($0.lowercased()))) }
        guard let nearest = distances.min(by: { $0.distance < $1.distance }) else { return nil }
        return nearest.distance <= max(1, (typed.count + 2) / 3) ? nearest.candidate : nil
    }

    /// The insertions, deletions and replacements of single characters that turn one name into the other.
    private static func edits(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (i, character) in left.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, other) in right.enumerated() {
                let replaced = diagonal + (character == other ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(replaced, diagonal + 1, row[j] + 1)
            }
        }
        return row[right.count]
    }
}
