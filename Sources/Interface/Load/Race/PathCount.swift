import Trace

/// How many calls took a path; `nil` stands for calls whose places fit none.
struct PathCount: Hashable, Sendable {
    let path: Path?
    let count: Int

    /// The counts with the most frequent first.
    static func ranked(_ counts: [Path?: Int]) -> [PathCount] {
        let order: [Path?] = Path.allCases + [nil]
        return order.compactMap { path in counts[path].map { PathCount(path: path, count: $0) } }
            .enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }.map(\.element)
    }
}
