/// A property that a character has or has not.
enum BinaryProperty: Hashable, Sendable {
    case any, ascii, assigned, alphabetic, lowercase, uppercase, whiteSpace, dash, math, ideographic
    case hexDigit, asciiHexDigit, idStart, idContinue, emoji, emojiPresentation, emojiModifier

    /// A property by the long or the short name that ECMA-262 gives it.
    init?(named name: String) {
        switch name {
        case "Any": self = .any
        case "ASCII": self = .ascii
        case "Assigned": self = .assigned
        case "Alphabetic", "Alpha": self = .alphabetic
        case "Lowercase", "Lower": self = .lowercase
        case "Uppercase", "Upper": self = .uppercase
        case "White_Space", "space": self = .whiteSpace
        case "Dash": self = .dash
        case "Math": self = .math
        case "Ideographic", "Ideo": self = .ideographic
        case "Hex_Digit", "Hex": self = .hexDigit
        case "ASCII_Hex_Digit", "AHex": self = .asciiHexDigit
        case "ID_Start", "IDS": self = .idStart
        case "ID_Continue", "IDC": self = .idContinue
        case "Emoji": self = .emoji
        case "Emoji_Presentation", "EPres": self = .emojiPresentation
        case "Emoji_Modifier", "EMod": self = .emojiModifier
        default: return nil
        }
    }

    /// Whether a scalar has the property.
    func holds(for scalar: Unicode.Scalar) -> Bool {
        switch self {
        case .any: true
        case .ascii: scalar.isASCII
        case .assigned: scalar.properties.generalCategory != .unassigned
        case .alphabetic: scalar.properties.isAlphabetic
        case .lowercase: scalar.properties.isLowercase
        case .uppercase: scalar.properties.isUppercase
        case .whiteSpace: scalar.properties.isWhitespace
        case .dash: scalar.properties.isDash
        case .math: scalar.properties.isMath
        case .ideographic: scalar.properties.isIdeographic
        case .hexDigit: scalar.properties.isHexDigit
        case .asciiHexDigit: scalar.properties.isASCIIHexDigit
        case .idStart: scalar.properties.isIDStart
        case .idContinue: scalar.properties.isIDContinue
        case .emoji: scalar.properties.isEmoji
        case .emojiPresentation: scalar.properties.isEmojiPresentation
        case .emojiModifier: scalar.properties.isEmojiModifier
        }
    }
}
