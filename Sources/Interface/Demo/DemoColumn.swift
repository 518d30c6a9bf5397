import Screen

/// A column of the scoreboard.
enum DemoColumn: String, CaseIterable, Hashable, Sendable {
    case call, calls, path, each, last, threads, held, delayed

    var column: Table<DemoColumn>.Column {
        switch self {
        case .call: named("step, call", 9...15, rank: 0)
        case .path: named("path", 4...16, rank: 1)
        case .each: named("each", 7...7, rank: 2, .right)
        case .last: named("all in", 7...7, rank: 3, .right)
        case .held: named("held", 7...7, rank: 4, .right)
        case .delayed: named("delayed", 7...7, rank: 5, .right)
        case .calls: named("calls", 5...5, rank: 6, .right)
        case .threads: named("threads", 7...7, rank: 7, .right)
        }
    }

    private func named(
        _ title: String, _ widths: ClosedRange<Int>, rank: Int, _ alignment: TextFit.Alignment = .left
    ) -> Table<DemoColumn>.Column {
        Table<DemoColumn>.Column(name: self, title: title, widths: widths, rank: rank, alignment: alignment)
    }
}
