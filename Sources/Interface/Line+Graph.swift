import Screen

extension Line {
    /// A row of a graph.
    init(_ cells: [GraphCell]) {
        self.init()
        var rest = cells[...]
        while let first = rest.first {
            let run = rest.prefix { $0.role == first.role }
            add(String(run.map(\.glyph)), first.role)
            rest = rest.dropFirst(run.count)
        }
    }
}
