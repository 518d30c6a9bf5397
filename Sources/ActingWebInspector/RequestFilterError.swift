import Analysis
import Screen

/// A text is no filter.
public struct RequestFilterError: Error, Hashable, CustomStringConvertible {
    let text: String
    let error: QueryError

    /// What was expected, then the text with a mark under the place where it broke, for a font of fixed width.
    public var description: String {
        let before = columns(text.prefix(error.span.offset))
        let broken = columns(text.dropFirst(error.span.offset).prefix(error.span.length))
        return """
            \(error)
              \(VisibleText(text).text)
              \(String(repeating: " ", count: before))\(String(repeating: "^", count: max(1, broken)))
            """
    }

    private func columns(_ part: Substring) -> Int {
        TextWidth.columns(VisibleText(String(part)).text)
    }
}
