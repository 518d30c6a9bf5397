extension PatternParser {
    /// Reads a class whose opening bracket has been read.
    mutating func characterClass() throws(PatternError) -> ScalarSet {
        let start = offset - 1
        let isNegated = skip("^")
        var set = ScalarSet()
        while !skip("]") {
            guard current != nil else { throw malformed("a class without end", at: start) }
            set.formUnion(try classRange())
        }
        set = set.ordered()
        set.isNegated = isNegated
        return set
    }

    /// Reads a member of a class, or two with a hyphen between them.
    private mutating func classRange() throws(PatternError) -> ScalarSet {
        let start = offset
        let first = try classAtom()
        let afterFirst = offset
        guard skip("-"), current != nil, current != UInt32(ascii: "]") else {
            goBack(to: afterFirst)
            return first
        }
        let last = try classAtom()
        guard let low = first.single, let high = last.single else {
            // One side is a set of its own, so the hyphen can only stand for itself.
            var set = first
            if set.isNegated { set = ScalarSet().united(with: first) }
            set.formUnion(ScalarSet(UInt32(ascii: "-")))
            set.formUnion(last)
            return set
        }
        guard low <= high else { throw malformed("a range whose ends are in the wrong order", at: start) }
        return ScalarSet(low...high)
    }

    private mutating func classAtom() throws(PatternError) -> ScalarSet {
        guard let scalar = take() else { throw malformed("a class without end") }
        guard scalar == UInt32(ascii: "\\") else { return ScalarSet(scalar) }
        return skip("b") ? ScalarSet(0x08) : try escapedSet()
    }
}

extension ScalarSet {
    /// The only scalar of a set that has one range of one scalar.
    fileprivate var single: UInt32? {
        guard !isNegated, properties.isEmpty, ranges.count == 1, let range = ranges.first, range.count == 1 else {
            return nil
        }
        return range.lowerBound
    }

    fileprivate func united(with other: ScalarSet) -> ScalarSet {
        var set = self
        set.formUnion(other)
        return set
    }
}
