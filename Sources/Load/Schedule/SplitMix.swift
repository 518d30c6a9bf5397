/// Random numbers that a seed repeats (splitmix64).
package struct SplitMix: RandomNumberGenerator, Sendable {
    private var state: UInt64

    package init(seed: UInt64) {
        state = seed
    }

    package mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        return Self.mixed(state)
    }

    /// A generator of its own for one of many requests, so that it draws the same whoever sends it and when.
    static func of(request number: Int, seed: UInt64) -> SplitMix {
        SplitMix(seed: mixed(seed ^ mixed(UInt64(truncatingIfNeeded: number) &+ 0x9E37_79B9_7F4A_7C15)))
    }

    /// A number from 0 up to, not including, 1.
    mutating func fraction() -> Double {
        Double(next() >> 11) * 0x1p-53
    }

    private static func mixed(_ state: UInt64) -> UInt64 {
        let first = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
        let second = (first ^ (first >> 27)) &* 0x94D0_49BB_1331_11EB
        return second ^ (second >> 31)
    }
}
