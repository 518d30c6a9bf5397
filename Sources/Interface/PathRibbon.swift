import Analysis
import Screen
import Trace

/// The paths of all calls of a request in one row: siblings apart, each nested call behind a branch.
struct PathRibbon {
    let request: Request
    let glyphs: Glyphs

    /// The ribbon in at most that many columns; the places of calls go first, then calls, which are then counted.
    func line(columns: Int) -> Line {
        let nodes = CallTree(request.calls).nodes
        guard !nodes.isEmpty else { return Line(String(glyphs.nothing), .textSecondary) }
        // Each takes a column at the least, and one is between two; no more than so many are worth a try.
        let most = min(nodes.count, max(0, columns) / 2 + 1)
        if most == nodes.count {
            let full = joined(nodes, withPlaces: true)
            if full.columns(glyphs) <= columns { return full }
        }
        for kept in stride(from: most, through: 1, by: -1) {
            var line = joined(nodes.prefix(kept), withPlaces: false)
            if kept < nodes.count { line.add(" +\(nodes.count - kept)", .textSecondary) }
            if line.columns(glyphs) <= columns { return line }
        }
        return joined(nodes.prefix(1), withPlaces: false).clipped(to: columns, glyphs)
    }

    private func joined(_ nodes: some Sequence<CallTree.Node>, withPlaces: Bool) -> Line {
        var line = Line()
        for (index, node) in nodes.enumerated() {
            if index > 0 { line.add(" ") }
            if node.depth > 0 { line.add(glyphs.lastBranch.first.map(String.init) ?? "", .frameLine) }
            line += PathSign(path: node.call.path(home: request.origin)).line(glyphs)
            if withPlaces, node.call.callee.label != request.home.label {
                line.add(" \(node.call.callee.label)", .textSecondary)
            }
        }
        return line
    }
}
