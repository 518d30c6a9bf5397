/// A set of Unicode scalars: ranges, properties, and whether it is all the others.
///
/// Scalars are plain numbers here, so that a pattern may name surrogates, which no text contains.
struct ScalarSet: Hashable, Sendable {
    private(set) var ranges: [ClosedRange<UInt32>] = []
    private(set) var properties: [UnicodeProperty] = []
    var isNegated = false

    /// The set of all scalars from the first to the last of each range.
    init(_ ranges: ClosedRange<UInt32>...) {
        self.ranges = ranges
    }

    /// The set of one scalar.
    init(_ scalar: UInt32) {
        ranges = [scalar...scalar]
    }

    /// The set of the scalars that have a property.
    init(_ property: UnicodeProperty) {
        properties = [property]
    }

    /// Adds the members of `other`, which is not negated, or has ranges only.
    mutating func formUnion(_ other: ScalarSet) {
        ranges += other.isNegated ? other.complement : other.ranges
        for property in other.properties where !properties.contains(property) {
            properties.append(property)
        }
    }

    /// The same set, with its ranges in order, so that finding out takes little time however many there are.
    func ordered() -> ScalarSet {
        var set = self
        set.ranges = []
        for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
            if let last = set.ranges.last, range.lowerBound <= last.upperBound {
                set.ranges[set.ranges.count - 1] = last.lowerBound...max(last.upperBound, range.upperBound)
            } else {
                set.ranges.append(range)
            }
        }
        return set
    }

    /// Whether the set, whose ranges are in order, has a scalar.
    func contains(_ scalar: UInt32) -> Bool {
        (isInRange(scalar) || properties.contains { $0.holds(for: scalar) }) != isNegated
    }

    private func isInRange(_ scalar: UInt32) -> Bool {
        var (low, high) = (0, ranges.count)
        while low < high {
            let middle = (low + high) / 2
            if ranges[middle].upperBound < scalar { low = middle + 1 } else { high = middle }
        }
        return low < ranges.count && ranges[low].contains(scalar)
    }

    /// The ranges between the ranges.
    private var complement: [ClosedRange<UInt32>] {
        var gaps: [ClosedRange<UInt32>] = []
        var next: UInt32 = 0
        for range in ordered().ranges {
            if next < range.lowerBound { gaps.append(next...(range.lowerBound - 1)) }
            next = range.upperBound + 1
        }
        gaps.append(next...UInt32.max)
        return gaps
    }
}

// MARK: - The sets that patterns have names for

extension ScalarSet {
    /// `\d`.
    static let digits = ScalarSet(0x30...0x39)
    /// `\w`.
    static let word = ScalarSet(0x30...0x39, 0x41...0x5A, 0x5F...0x5F, 0x61...0x7A)
    /// `\s`: white space and line terminators.
    static let space = ScalarSet(
        0x09...0x0D, 0x20...0x20, 0xA0...0xA0, 0x1680...0x1680, 0x2000...0x200A, 0x2028...0x2029, 0x202F...0x202F,
        0x205F...0x205F, 0x3000...0x3000, 0xFEFF...0xFEFF
    )
    /// `.`: everything but line terminators.
    static let dot = ScalarSet(0x0A...0x0A, 0x0D...0x0D, 0x2028...0x2029).negated()

    /// The set of all the others.
    func negated() -> ScalarSet {
        var set = self
        set.isNegated.toggle()
        return set
    }
}
