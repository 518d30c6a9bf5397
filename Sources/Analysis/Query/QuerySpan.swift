/// A part of a query's text, in characters.
package struct QuerySpan: Hashable, Sendable {
    /// How many characters stand before it.
    package var offset: Int
    /// Zero where something is missing.
    package var length: Int

    package init(offset: Int, length: Int) {
        self.offset = offset
        self.length = length
    }

    package var end: Int { offset + length }
}
