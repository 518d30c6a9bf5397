/// The members or elements of the current value that subschemas have looked at, by their indices.
///
/// It is a log: each subschema adds to it, what one that does not hold has added is cut off again, and a subschema that
/// asks for the rest reads what was added since its own beginning. So it takes no more time and room than the looking.
struct EvaluatedMarks {
    private var ranges: [Range<Int>] = []
    /// How many ranges there were before the current subschema.
    private var first = 0

    /// How many ranges there are.
    var count: Int { ranges.count }

    /// How many steps reading the marks of the current subschema takes.
    var weight: Int {
        ranges[first...].reduce(0) { $0 + $1.count + 1 }
    }

    /// Begins with a subschema; returns what ``end(from:keeping:)`` needs to go back to the one around it.
    mutating func begin() -> Int {
        defer { first = ranges.count }
        return first
    }

    /// Ends with a subschema.
    ///
    /// - Parameters:
    ///   - outer: What its beginning returned.
    ///   - isKept: Whether its marks are marks of the subschema around it too.
    mutating func end(from outer: Int, keeping isKept: Bool) {
        if !isKept { forget(after: first) }
        first = outer
    }

    /// Cuts off all marks but the first `count`.
    mutating func forget(after count: Int) {
        ranges.removeSubrange(min(count, ranges.count)...)
    }

    /// Marks members or elements.
    mutating func add(_ indices: Range<Int>) {
        guard !indices.isEmpty else { return }
        if ranges.count > first, let last = ranges.last, last.upperBound == indices.lowerBound {
            ranges[ranges.count - 1] = last.lowerBound..<indices.upperBound
        } else {
            ranges.append(indices)
        }
    }

    /// The indices below `count` that the current subschema has no marks for.
    func unmarked(of count: Int) -> [Int] {
        var isMarked = [Bool](repeating: false, count: count)
        for range in ranges[first...] {
            for index in range.clamped(to: 0..<count) { isMarked[index] = true }
        }
        return isMarked.indices.filter { !isMarked[$0] }
    }
}
