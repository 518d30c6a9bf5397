import JSON
import TestSupport

/// Values of every kind, the same for the same seed.
struct RandomValues: RandomNumberGenerator {
    private var generator: SeededGenerator

    init(seed: UInt64) {
        generator = SeededGenerator(seed: seed)
    }

    mutating func next() -> UInt64 { generator.next() }

    /// A value with at most `depth` levels.
    mutating func next(depth: Int) -> JSONValue {
        switch Int.random(in: 0..<(depth > 0 ? 8 : 5), using: &self) {
        case 0: .null
        case 1: .bool(Bool.random(using: &self))
        case 2: .integer(Int64(bitPattern: next()) >> Int64.random(in: 0..<64, using: &self))
        case 3: .double(nextDouble())
        case 4: .string(nextString())
        case 5: .array((0..<Int.random(in: 0..<6, using: &self)).map { _ in next(depth: depth - 1) })
        default:
            .object(
                JSONObject(
                    (0..<Int.random(in: 0..<24, using: &self)).map { _ in (nextString(), next(depth: depth - 1)) },
                    uniquingKeysWith: { _, last in last }
                )
            )
        }
    }

    /// Any finite double but an unlikely one: every bit pattern is as probable as the next.
    private mutating func nextDouble() -> Double {
        let double = Double(bitPattern: next())
        return double.isFinite ? double : 0.5
    }

    private mutating func nextString() -> String {
        var string = ""
        for _ in 0..<Int.random(in: 0..<12, using: &self) {
            let limit: UInt32 = [0x20, 0x80, 0x800, 0x1_0000, 0x11_0000].randomElement(using: &self) ?? 0x80
            string.unicodeScalars.append(Unicode.Scalar(UInt32.random(in: 0..<limit, using: &self)) ?? "\u{FFFD}")
        }
        return string
    }
}
