/// Cells of two by four dots.
enum Braille {
    /// The bits of the dots, row by row from the top, left before right.
    static let bits: [[UInt8]] = [[0x01, 0x08], [0x02, 0x10], [0x04, 0x20], [0x40, 0x80]]

    /// The cell with these dots; a space if there are none, which every font has.
    static func glyph(_ dots: UInt8) -> Character {
        guard dots != 0, let scalar = Unicode.Scalar(0x2800 + UInt32(dots)) else { return " " }
        return Character(scalar)
    }

    /// Two columns that stand on the ground, each 0 to 4 dots high.
    static func columns(left: Int, right: Int) -> Character {
        let dots = bits.reversed().enumerated().reduce(into: UInt8(0)) { dots, row in
            if row.offset < left { dots |= row.element[0] }
            if row.offset < right { dots |= row.element[1] }
        }
        return glyph(dots)
    }
}
