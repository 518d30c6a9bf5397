import Screen

/// A column of the lanes of loops and pools.
enum LoopColumn: Hashable, Sendable {
    case name, busy, share, history
    case meanLag, longestLag, longestTick, polls
    case threads, queued, oldest, longestWait

    static let loops: [Table<LoopColumn>.Column] =
        [column(.name, "loops", 10...10, 0)] + load
        + [
            right(.meanLag, "lag", 7, 4), right(.longestLag, "longest", 7, 3), right(.longestTick, "tick", 7, 5),
            right(.polls, "polls/s", 7, 6),
        ]

    static let pools: [Table<LoopColumn>.Column] =
        [column(.name, "pools", 10...10, 0)] + load
        + [
            right(.queued, "queued", 7, 3), right(.oldest, "oldest", 7, 4), right(.threads, "threads", 7, 5),
            right(.longestWait, "longest", 7, 6),
        ]

    /// What loops and pools have both, at the same places.
    private static let load = [
        column(.busy, "busy", 6...16, 2), right(.share, "now", 7, 1), column(.history, "last 60 s", 10...60, 7),
    ]

    private static func column(
        _ name: LoopColumn, _ title: String, _ widths: ClosedRange<Int>, _ rank: Int
    ) -> Table<LoopColumn>.Column {
        Table.Column(name: name, title: title, widths: widths, rank: rank)
    }

    private static func right(
        _ name: LoopColumn, _ title: String, _ width: Int, _ rank: Int
    ) -> Table<LoopColumn>.Column {
        Table.Column(name: name, title: title, widths: width...width, rank: rank, alignment: .right)
    }
}
