extension Range<Int> {
    /// The first place for which something does not hold that holds for all places ahead of it and for none behind.
    ///
    /// - Parameter holds: asked about some of the places only, as many as it takes to halve the range to nothing.
    /// - Returns: the place; the upper bound where it holds for all of them.
    package func partition(where holds: (Int) -> Bool) -> Int {
        var rest = self
        while !rest.isEmpty {
            let middle = rest.lowerBound + (rest.upperBound - rest.lowerBound) / 2
            rest = holds(middle) ? middle + 1..<rest.upperBound : rest.lowerBound..<middle
        }
        return rest.lowerBound
    }
}
