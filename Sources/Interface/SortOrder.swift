/// By which column the list of requests is in order, and which way.
package struct SortOrder: Hashable, Sendable {
    package var column: Column
    /// Whether the greatest comes first.
    package var isDescending: Bool

    package init(_ column: Column, isDescending: Bool = true) {
        self.column = column
        self.isDescending = isDescending
    }
}
