import Screen

/// A column of the list of requests; the raw value is its name on the command line and in the configuration.
package enum Column: String, CaseIterable, Hashable, Sendable {
    case id, at, method, hook, path, place, wait, run, total, status

    var title: String {
        switch self {
        case .id: "id"
        case .at: "at"
        case .method: "method"
        case .hook: "hook"
        case .path: "path"
        case .place: "loop·task"
        case .wait: "wait"
        case .run: "run"
        case .total: "total"
        case .status: "state"
        }
    }

    /// Whether requests can be put in order by it; `at` has the order of `id`.
    var isSortable: Bool { self != .at }

    /// Whether what stands in it goes on with time alone while a request is in flight.
    var changesWithTime: Bool { self == .wait || self == .run || self == .total }

    var alignment: TextFit.Alignment {
        switch self {
        case .id, .wait, .run, .total: .right
        case .at, .method, .hook, .path, .place, .status: .left
        }
    }

    /// The narrowest that the column may be.
    ///
    /// Running clocks have a place for their picture; the narrowest state is its glyph and the sign of a finding.
    func narrowest(idWidth: Int) -> Int {
        switch self {
        case .id: idWidth
        case .at: 8
        case .method: 10
        case .hook: 11
        case .path: 8
        case .place: 12
        case .wait: 7
        case .run, .total: 8
        case .status: 2
        }
    }

    /// The order in which columns get room.
    static let byImportance: [Column] = [.id, .hook, .path, .total, .status, .run, .place, .method, .wait, .at]
    /// How columns share what is left over, step by step: each grows to a width, as far as there is room.
    static let growth: [(column: Column, width: Int)] = [
        (.status, 6), (.path, 9), (.hook, 16), (.path, 12), (.status, 8), (.hook, 24), (.path, 28), (.method, 16),
        (.place, 16),
    ]
}
