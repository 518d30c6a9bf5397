import Screen

/// A column of the findings.
enum FindingColumn: CaseIterable, Hashable, Sendable {
    case rule, subject, count, last, what

    var column: Table<FindingColumn>.Column {
        switch self {
        case .rule: Table.Column(name: self, title: "finding", widths: 18...18, rank: 0)
        case .subject: Table.Column(name: self, title: "about", widths: 8...22, rank: 2)
        case .count: Table.Column(name: self, title: "times", widths: 6...6, rank: 1, alignment: .right)
        case .last: Table.Column(name: self, title: "last", widths: 8...8, rank: 3)
        case .what: Table.Column(name: self, title: "what, the newest", widths: 16...400, rank: 4)
        }
    }
}
