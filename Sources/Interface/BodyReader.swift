import Screen
import Trace

/// Where the reader is in a body: the row of the cursor, what is folded, and what is searched for.
struct BodyReader: Hashable, Sendable {
    let outline: BodyOutline
    /// The nodes that are folded.
    private(set) var folded: Set<Int> = []
    private(set) var cursor = BodyRows.Row(line: 0, part: 0)
    /// The line of the window on which the cursor was put.
    private var screenLine = 0
    private var search = ""
    /// Where in the layout's text the search finds something, in order.
    private(set) var matches: [Int] = []

    /// Reads a body, or no more than its first bytes.
    init(_ payload: Payload, glyphs: Glyphs, limit: Int = .max) {
        outline = BodyOutline(payload, glyphs: glyphs, limit: limit)
    }

    func rows(columns: Int) -> BodyRows { BodyRows(outline, folded: folded, columns: columns) }

    /// The part of the rows that is shown.
    func window(_ rows: BodyRows, count: Int) -> Window {
        Window(showing: rows.position(of: cursor), on: screenLine, rows: count, count: rows.rows.count)
    }

    // MARK: - Moving

    /// Moves the cursor by so many rows, and stops at the ends.
    mutating func move(by steps: Int, in size: Size) {
        let rows = rows(columns: size.columns)
        guard !rows.rows.isEmpty else { return }
        let position = rows.position(of: cursor)
        go(to: rows.rows[ListCursor.moved(position, by: steps, within: 0...rows.rows.count - 1)], rows, size)
    }

    /// Puts the cursor on a row, with the window moved as little as that takes.
    private mutating func go(to row: BodyRows.Row, _ rows: BodyRows, _ size: Size) {
        let position = rows.position(of: cursor)
        let top = window(rows, count: size.rows).top
        let target = rows.position(of: row)
        screenLine = ListCursor.moved(position - top, by: target - position, within: 0...max(0, size.rows - 1))
        cursor = rows.rows.indices.contains(target) ? rows.rows[target] : row
    }

    // MARK: - Folding

    /// The node that unfolds here: the one that the cursor's line opens, where it is folded.
    var unfoldable: Int? {
        outline.node(openedBy: cursor.line).flatMap { folded.contains($0) ? $0 : nil }
    }

    /// The node that folds here: the one that the cursor's line opens, else the one that it is in.
    var foldable: Int? {
        if let node = outline.node(openedBy: cursor.line), !folded.contains(node) { return node }
        return outline.node(around: cursor.line)
    }

    mutating func unfold() {
        guard let unfoldable else { return }
        folded.remove(unfoldable)
    }

    mutating func fold(in size: Size) {
        guard let foldable else { return }
        change(in: size) { $0.insert(foldable) }
    }

    /// Folds everything below the cursor's node, or unfolds it where any of it is folded.
    mutating func toggleBelow(in size: Size) {
        guard let node = outline.node(openedBy: cursor.line) ?? outline.node(around: cursor.line) else { return }
        let below = nodes {
            $0.lines.lowerBound > outline.nodes[node].lines.lowerBound
                && outline.nodes[node].lines.contains($0.lines.lowerBound)
        }
        let all = below.union([node])
        change(in: size) { folded in
            if folded.isDisjoint(with: all) {
                folded.formUnion(below.isEmpty ? all : below)
            } else {
                folded.subtract(all)
            }
        }
    }

    /// Folds everything but the outermost, or unfolds everything where anything is folded.
    mutating func toggleAll(in size: Size) {
        let inner = nodes { outline.lines[$0.lines.lowerBound].depth > 0 }
        let all = inner.isEmpty ? nodes { _ in true } : inner
        change(in: size) { $0 = $0.isEmpty ? all : [] }
    }

    private func nodes(_ isMeant: (BodyNode) -> Bool) -> Set<Int> {
        Set(outline.nodes.indices.filter { outline.nodes[$0].lines.count > 1 && isMeant(outline.nodes[$0]) })
    }

    /// Changes what is folded; a cursor that this hides goes to the line that stands for it, in its place.
    private mutating func change(in size: Size, _ change: (inout Set<Int>) -> Void) {
        var changed = folded
        change(&changed)
        let hiding = changed.map { outline.nodes[$0].lines }
            .filter { $0.lowerBound < cursor.line && $0.contains(cursor.line) }
            .map(\.lowerBound).min()
        let line = hiding ?? cursor.line
        let part = line == cursor.line && outline.node(openedBy: line).map(changed.contains) != true ? cursor.part : 0
        go(to: BodyRows.Row(line: line, part: part), rows(columns: size.columns), size)
        folded = changed
    }

    // MARK: - Searching

    mutating func search(_ text: String) {
        guard text != search else { return }
        search = text
        matches = TextSearch(text).places(in: outline.text).map(\.lowerBound)
    }

    /// Goes to the next place that the search finds, or back to the one before, round and round; opens what hides it.
    mutating func goToMatch(forward: Bool, in size: Size) {
        guard !matches.isEmpty else { return }
        let place =
            forward
            ? matchCount(columns: size.columns) { $0 <= cursor } % matches.count
            : (matchCount(columns: size.columns) { $0 < cursor } + matches.count - 1) % matches.count
        let target = row(of: matches[place], columns: size.columns)
        folded = folded.filter { node in
            let lines = outline.nodes[node].lines
            return !(lines.lowerBound < target.line && lines.contains(target.line))
        }
        go(to: target, rows(columns: size.columns), size)
    }

    /// Which of the places that the search finds the cursor's row has or is behind, counted from one.
    func matchNumber(columns: Int) -> Int { matchCount(columns: columns) { $0 <= cursor } }

    /// How many places that the search finds have such rows, which come before all others.
    private func matchCount(columns: Int, where isBefore: (BodyRows.Row) -> Bool) -> Int {
        matches.indices.partition { isBefore(row(of: matches[$0], columns: columns)) }
    }

    private func row(of place: Int, columns: Int) -> BodyRows.Row {
        let lines = outline.lines
        let index = max(0, lines.indices.partition { lines[$0].range.lowerBound <= place } - 1)
        guard outline.lines.indices.contains(index) else { return BodyRows.Row(line: 0, part: 0) }
        let line = outline.lines[index]
        return BodyRows.Row(line: index, part: line.part(ofGlyph: outline.glyph(at: place, in: line), columns: columns))
    }
}
