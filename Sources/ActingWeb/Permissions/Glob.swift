/// Matches a whole text against a pattern in which `*` stands for any run of elements and `?` for exactly one.
///
/// The walk remembers the last `*` only, because an earlier one never has to take more than the first fit gave it.
/// It therefore looks at most at (length of the text + 1) × (longest run between two `*` + 1) elements, and once at
/// each element of the pattern; there is no exponential case.
struct Glob<Text: Collection> where Text.Element: Equatable {
    /// The pattern.
    let pattern: Text
    /// The element that stands for any run, the empty one included.
    let star: Text.Element
    /// The element that stands for exactly one.
    let question: Text.Element

    /// Whether all of `target` fits the pattern, and how many comparisons that took.
    func match(_ target: Text) -> (isMatch: Bool, steps: Int) {
        var steps = 0
        var here = pattern.startIndex
        var there = target.startIndex
        var resume: (pattern: Text.Index, target: Text.Index)?

        while there != target.endIndex {
            steps += 1
            if here != pattern.endIndex, pattern[here] == star {
                pattern.formIndex(after: &here)
                resume = (here, there)
            } else if here != pattern.endIndex, pattern[here] == question || pattern[here] == target[there] {
                pattern.formIndex(after: &here)
                target.formIndex(after: &there)
            } else if let last = resume {
                here = last.pattern
                there = target.index(after: last.target)
                resume = (here, there)
            } else {
                return (false, steps)
            }
        }

        while here != pattern.endIndex, pattern[here] == star {
            steps += 1
            pattern.formIndex(after: &here)
        }
        return (here == pattern.endIndex, steps)
    }
}
