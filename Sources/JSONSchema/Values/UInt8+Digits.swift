extension UInt8 {
    /// Whether this is an ASCII digit.
    var isDigit: Bool {
        (0x30...0x39).contains(self)
    }

    /// Whether this is an ASCII letter.
    var isLetter: Bool {
        (0x61...0x7A).contains(self | 0x20)
    }

    /// What this ASCII character counts as a hexadecimal digit of either case; `nil` for every other character.
    var hexadecimalDigit: UInt8? {
        switch self {
        case 0x30...0x39: self - 0x30
        case 0x41...0x46: self - 0x41 + 10
        case 0x61...0x66: self - 0x61 + 10
        default: nil
        }
    }
}
