import Trace

/// The rows of a body in a number of columns, with what is folded left out.
struct BodyRows {
    /// A row: a line, or a part of one that is wrapped.
    struct Row: Hashable, Comparable, Sendable {
        var line: Int
        var part: Int

        static func < (left: Row, right: Row) -> Bool { (left.line, left.part) < (right.line, right.part) }
    }

    private(set) var rows: [Row] = []

    init(_ outline: BodyOutline, folded: Set<Int>, columns: Int) {
        rows.reserveCapacity(outline.lines.count)
        var index = 0
        while index < outline.lines.count {
            let line = outline.lines[index]
            if let node = line.node, folded.contains(node) {
                rows.append(Row(line: index, part: 0))
                index = max(index + 1, outline.nodes[node].lines.upperBound)
            } else {
                for part in 0..<line.rowCount(columns: columns) { rows.append(Row(line: index, part: part)) }
                index += 1
            }
        }
    }

    /// The place of a row, or of the last one before it where it is not shown; zero where there is none.
    func position(of row: Row) -> Int {
        max(0, rows.indices.partition { rows[$0] <= row } - 1)
    }
}
