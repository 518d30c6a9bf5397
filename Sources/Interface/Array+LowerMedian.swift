extension Array where Element: Comparable {
    /// The middle value, or the lower of the two: one that was measured; `nil` where there is none.
    var lowerMedian: Element? { isEmpty ? nil : sorted()[(count - 1) / 2] }
}
