/// The theme that is drawn with while its file is edited: the last one that was without fault.
package struct ThemeInUse: Hashable, Sendable {
    package private(set) var theme: Theme
    /// What is wrong with the newest text; nil if that is what is drawn with.
    package private(set) var error: ThemeError?

    package init(_ theme: Theme) {
        self.theme = theme
    }

    /// Takes a new text of the file; one that is no theme leaves the theme as it is and says why in `error`.
    package mutating func read(_ text: String, file: String) {
        switch ThemeParser.read(text, file: file) {
        case .sound(let theme, _): (self.theme, error) = (theme, nil)
        case .broken(let first, _): error = first
        }
    }
}
