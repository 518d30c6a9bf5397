/// The visible stand-ins for scalars that have no glyph of their own.
enum ControlSymbol {
    /// The text to draw instead of `scalar`, every character one column wide; nil where the scalar can be drawn itself.
    static func symbol(for scalar: Unicode.Scalar, glyphs: Glyphs) -> String? {
        switch scalar.value {
        case 0x20...0x7E:
            nil
        case 0x00...0x1F, 0x7F:
            control(scalar.value, glyphs: glyphs)
        default:
            isDrawable(scalar) ? nil : other(scalar, glyphs: glyphs)
        }
    }

    private static func control(_ value: UInt32, glyphs: Glyphs) -> String {
        switch glyphs {
        case .unicode:
            let picture = value == 0x7F ? "\u{2421}" : Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
            return String(picture)
        case .ascii:
            // The caret form: the control's key, and ^? for DEL.
            return "^" + String(UnicodeScalar(UInt8(truncatingIfNeeded: value ^ 0x40)))
        }
    }

    /// The number of a scalar in brackets.
    static func number(_ scalar: Unicode.Scalar, glyphs: Glyphs) -> String {
        let number = String(scalar.value, radix: 16, uppercase: true)
        return glyphs == .unicode ? "⟨\(number)⟩" : "<\(number)>"
    }

    private static func other(_ scalar: Unicode.Scalar, glyphs: Glyphs) -> String {
        let isSpace = scalar.properties.generalCategory == .spaceSeparator
        return isSpace && glyphs == .unicode ? "␣" : number(scalar, glyphs: glyphs)
    }

    private static func isDrawable(_ scalar: Unicode.Scalar) -> Bool {
        let properties = scalar.properties
        switch properties.generalCategory {
        case .control, .format, .surrogate, .privateUse, .unassigned: return false
        case .lineSeparator, .paragraphSeparator, .spaceSeparator: return false
        default: return !properties.isDefaultIgnorableCodePoint && !EmojiSequence.isRegional(scalar)
        }
    }
}
