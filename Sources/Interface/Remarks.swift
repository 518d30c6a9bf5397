package import Trace

/// What the reader noted on requests.
package struct Remarks: Hashable, Sendable {
    /// The longest that a comment may be.
    static let limit = 1_000

    package private(set) var marked: Set<Request.ID> = []
    package private(set) var comments: [Request.ID: String] = [:]

    package var isEmpty: Bool { marked.isEmpty && comments.isEmpty }

    /// Every request that has a mark or a comment.
    var all: Set<Request.ID> { marked.union(comments.keys) }

    mutating func toggleMark(_ id: Request.ID) {
        if marked.remove(id) == nil { marked.insert(id) }
    }

    /// Writes a comment in place of the one there is; an empty one takes it away.
    mutating func comment(_ id: Request.ID, _ text: String) {
        comments[id] = text.isEmpty ? nil : String(text.prefix(Self.limit))
    }
}
