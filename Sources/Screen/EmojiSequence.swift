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
        return taggedFlags.contains(String(character)) || isPicture(first, rest)
    }

    /// Whether the scalars after an emoji only select, tint or join: each joiner is followed by another emoji, and each
    /// tint follows an emoji that takes one, since any other would be drawn beside it.
    private static func isPicture(_ first: Unicode.Scalar, _ rest: [Unicode.Scalar]) -> Bool {
        var last = first
        for scalar in rest {
            if last == joiner {
                guard scalar.properties.isEmoji, !scalar.isASCII else { return false }
            } else if scalar.properties.isEmojiModifier {
                guard last.properties.isEmojiModifierBase else { return false }
            } else if scalar != joiner, scalar != pictureSelector {
                return false
            }
            last = scalar
        }
        return last != joiner
    }

    /// The flags of England, Scotland and Wales.
    ///
    /// Other tags are shown one by one, since they can carry hidden text.
    private static let taggedFlags = Set(
        ["gbeng", "gbsct", "gbwls"].map { region in
            let tags = region.unicodeScalars.compactMap { Unicode.Scalar(0xE0000 + $0.value) }
            return String(String.UnicodeScalarView(["\u{1F3F4}"] + tags + ["\u{E007F}"]))
        })

    /// Whether `scalar` is half of a flag; terminals do not agree on the width of one that stands alone.
    static func isRegional(_ scalar: Unicode.Scalar) -> Bool {
        (0x1F1E6...0x1F1FF).contains(scalar.value)
    }
}
