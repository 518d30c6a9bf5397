import Spelling

extension Colour {
    /// A colour as theme files write it: `#rrggbb`, then optionally `/ index` and `/ ansi-name`; or an ANSI name alone.
    ///
    /// - Parameter text: The text after the equals sign.
    init?(themeText text: String) {
        let parts = Colour.parts(text)
        if parts.count == 1, let ansi = ANSIColour(name: parts[0]) {
            self = .terminals(ansi)
            return
        }
        guard (1...3).contains(parts.count), let rgb = RGB(hex: parts[0]) else { return nil }
        let index = parts.count > 1 ? UInt8(parts[1]) : nil
        let ansi = parts.count > 2 ? ANSIColour(name: parts[2]) : nil
        guard parts.count < 2 || index != nil, parts.count < 3 || ansi != nil else { return nil }
        self = .exact(rgb, index: index, ansi: ansi)
    }

    /// The ANSI name that a colour that cannot be read probably meant; nil if it is not a name that is wrong.
    static func suggestion(for text: String) -> String? {
        guard let last = parts(text).last, ANSIColour(name: last) == nil else { return nil }
        return NearestName.of(last, among: ANSIColour.allCases.map(\.name))
    }

    private static func parts(_ text: String) -> [String] {
        text.split(separator: "/", omittingEmptySubsequences: false).map { part in
            String(part.filter { !$0.isWhitespace })
        }
    }
}
