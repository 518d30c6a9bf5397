import Trace

/// Rows in order, in chunks, so that one goes in or out at about the same cost however many there are.
///
/// Copies share the chunks in which they do not differ. No two rows are the same.
struct ListRows: Sendable {
    /// The most rows of a chunk; one that grows beyond is cut in two.
    static let chunkLimit = 256

    /// Whether the greatest comes first.
    let isDescending: Bool
    private(set) var count: Int
    /// None is empty.
    private var chunks: [[ListRow]]

    /// Puts rows in order.
    init(_ rows: [ListRow] = [], isDescending: Bool) {
        self.isDescending = isDescending
        count = rows.count
        let sorted = rows.sorted { Self.precedes($0, $1, isDescending: isDescending) }
        // Half full, so that there is room for more.
        let size = Self.chunkLimit / 2
        chunks = stride(from: 0, to: sorted.count, by: size).map { start in
            Array(sorted[start..<min(sorted.count, start + size)])
        }
    }

    /// The row at a place; `nil` where there is none.
    subscript(position: Int) -> ListRow? {
        guard position >= 0, position < count else { return nil }
        var rest = position
        for chunk in chunks {
            guard rest >= chunk.count else { return chunk[rest] }
            rest -= chunk.count
        }
        return nil
    }

    /// How many rows come before this one, whether it is among them or not.
    func position(of row: ListRow) -> Int {
        let index = chunkIndex(of: row)
        guard index < chunks.count else { return count }
        return chunks[..<index].reduce(place(of: row, in: chunks[index])) { $0 + $1.count }
    }

    // MARK: - Changing

    mutating func insert(_ row: ListRow) {
        count += 1
        guard !chunks.isEmpty else { return chunks = [[row]] }
        let index = min(chunkIndex(of: row), chunks.count - 1)
        chunks[index].insert(row, at: place(of: row, in: chunks[index]))
        guard chunks[index].count > Self.chunkLimit else { return }
        let half = Array(chunks[index][(Self.chunkLimit / 2)...])
        chunks[index].removeLast(half.count)
        chunks.insert(half, at: index + 1)
    }

    /// Takes a row out, where it is among them.
    mutating func remove(_ row: ListRow) {
        let index = chunkIndex(of: row)
        guard index < chunks.count else { return }
        let place = place(of: row, in: chunks[index])
        guard place < chunks[index].count, chunks[index][place] == row else { return }
        count -= 1
        chunks[index].remove(at: place)
        guard chunks[index].count < Self.chunkLimit / 4 else { return }
        if chunks[index].isEmpty {
            chunks.remove(at: index)
        } else if index + 1 < chunks.count, chunks[index].count + chunks[index + 1].count <= Self.chunkLimit / 2 {
            chunks[index] += chunks.remove(at: index + 1)
        }
    }

    // MARK: - Finding

    /// The chunk that has the row or would take it; their number where every row comes before it.
    private func chunkIndex(of row: ListRow) -> Int {
        chunks.indices.partition { index in chunks[index].last.map { precedes($0, row) } ?? false }
    }

    private func place(of row: ListRow, in chunk: [ListRow]) -> Int {
        chunk.indices.partition { precedes(chunk[$0], row) }
    }

    private func precedes(_ left: ListRow, _ right: ListRow) -> Bool {
        Self.precedes(left, right, isDescending: isDescending)
    }

    /// Requests that are equal stand in the order of acceptance, the newest first.
    private static func precedes(_ left: ListRow, _ right: ListRow, isDescending: Bool) -> Bool {
        guard left.key == right.key else { return (left.key < right.key) != isDescending }
        return left.id > right.id
    }
}

/// Rows are equal however they are cut into chunks.
extension ListRows: Hashable {
    static func == (left: ListRows, right: ListRows) -> Bool {
        left.isDescending == right.isDescending && left.count == right.count
            && left.chunks.joined().elementsEqual(right.chunks.joined())
    }

    func hash(into hasher: inout Hasher) {
        hasher.combine(isDescending)
        hasher.combine(count)
        for row in chunks.joined() { hasher.combine(row) }
    }
}
