/// How many requests failed in each way, with an example of what was said.
package struct FailureTally: Hashable, Sendable {
    package struct Entry: Hashable, Sendable {
        package var failure: Failure
        package var count: Int
        /// What the first of them said, cut short; empty where nothing was said.
        package var example: String
    }

    /// More kinds than this are counted with the last one, so that a server that makes codes up costs no memory.
    private static let limit = 100
    private static let longestExample = 200

    /// In the order of their first occurrence.
    private var entries: [Entry] = []

    package init() {}

    package var count: Int { entries.reduce(0) { $0 + $1.count } }

    /// The kinds, most frequent first.
    package var byCount: [Entry] {
        entries.sorted { ($0.count, $1.failure.name) > ($1.count, $0.failure.name) }
    }

    package mutating func add(_ failure: Failure, _ example: @autoclosure () -> String = "", count: Int = 1) {
        if let index = entries.firstIndex(where: { $0.failure == failure }) {
            entries[index].count += count
        } else if entries.count < Self.limit {
            let text = String(example().prefix(Self.longestExample))
            entries.append(Entry(failure: failure, count: count, example: text))
        } else {
            entries[entries.count - 1].count += count
        }
    }

    package mutating func merge(_ other: FailureTally) {
        for entry in other.entries { add(entry.failure, entry.example, count: entry.count) }
    }
}
