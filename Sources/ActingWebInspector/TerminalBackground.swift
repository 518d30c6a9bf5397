/// What the environment tells about the terminal's background.
enum TerminalBackground {
    /// Whether the terminal said that its background is light; many say nothing, and most of those are dark.
    ///
    /// `COLORFGBG` holds the indices of the foreground and the background among the sixteen colours, between them at
    /// times a third value: `0;15`, `0;default;15`.
    static func isLight(_ environment: [String: String]) -> Bool {
        guard let last = environment["COLORFGBG"]?.split(separator: ";").last, let index = Int(last) else {
            return false
        }
        return index == 7 || (9...15).contains(index)
    }
}
