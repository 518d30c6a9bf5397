/// Characters that several scalars draw together as one picture of two columns.
enum EmojiSequence {
    private static let joiner: Unicode.Scalar = "\u{200D}"
    private static let pictureSelector: Unicode.Scalar = "\u{FE0F}"
    private static let keycap: Unicode.Scalar = "\u{20E3}"
    /// The longest sequence in use has eleven scalars; a longer one is shown piece by piece.
    private static let longest = 16

    /// Whether `character` is a flag, a keycap, or emoji joined or modified into one picture.
    static func matches(_ character: Character) -> Bool {
        let scalars = character.unicodeScalars
        guard let first = scalars.first, first.properties.isEmoji else { return false }
        let rest = Array(scalars.dropFirst().prefix(longest))
        guard !rest.isEmpty, rest.count < longest else { return false }
        if first.isASCII { return rest == [pictureSelector, keycap] }
        if isRegional(first) { return rest.count == 1 && rest.allSatisfy(isRegional) }
        return isPicture(rest)
    }

    /// Whether the scalars after an emoji only select, tint or join: each joiner is followed by another emoji.
    private static func isPicture(_ rest: [Unicode.Scalar]) -> Bool {
        var afterJoiner = false
        for scalar in rest {
            if afterJoiner {
                guard scalar.properties.isEmoji, !scalar.isASCII else { return false }
                afterJoiner = false
            } else if scalar == joiner {
                afterJoiner = true
            } else if scalar != pictureSelector && !scalar.properties.isEmojiModifier {
                return false
            }
        }
        return !afterJoiner
    }

    private static func isRegional(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar.value)
    }
}
