import Screen

/// A column of the figures of hooks.
enum HookColumn: String, CaseIterable, Hashable, Sendable {
    case hook, path, calls, errors, p50, p90, p99, longest, polls, held, harm, runs

    /// The columns by which rows can be put in order, one after the other.
    static let sortable: [HookColumn] = [.hook, .calls, .errors, .p50, .p90, .p99, .longest, .polls, .held, .harm]

    var column: Table<HookColumn>.Column {
        switch self {
        case .hook: left("hook", 10...24, 0)
        case .path: left("path", 4...4, 1)
        case .calls: right("calls", 6, 2)
        case .errors: right("errors", 6, 4)
        case .p50: right("p50", 7, 3)
        case .p90: right("p90", 7, 8)
        case .p99: right("p99", 7, 3)
        case .longest: right("longest", 8, 7)
        case .polls: right("polls", 6, 11)
        case .held: right("held", 7, 9)
        case .harm: right("harm", 7, 6)
        case .runs: left("run times", 12...24, 5)
        }
    }

    private func left(_ title: String, _ widths: ClosedRange<Int>, _ rank: Int) -> Table<HookColumn>.Column {
        Table.Column(name: self, title: title, widths: widths, rank: rank)
    }

    private func right(_ title: String, _ width: Int, _ rank: Int) -> Table<HookColumn>.Column {
        Table.Column(name: self, title: title, widths: width...width, rank: rank, alignment: .right)
    }
}
