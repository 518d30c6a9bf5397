import Screen

/// A column of the list of requests.
enum Column: CaseIterable, Hashable, Sendable {
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

    var alignment: TextFit.Alignment {
        switch self {
        case .id, .wait, .run, .total: .right
        case .at, .method, .hook, .path, .place, .status: .left
        }
    }

    /// The narrowest and the widest that the column may be; running clocks have a column for their picture.
    func widths(idWidth: Int) -> ClosedRange<Int> {
        switch self {
        case .id: idWidth...idWidth
        case .at: 8...8
        case .method: 10...16
        case .hook: 11...24
        case .path: 9...28
        case .place: 12...16
        case .wait: 7...7
        case .run, .total: 8...8
        case .status: 6...6
        }
    }

    /// The order in which columns get room.
    static let byImportance: [Column] = [.id, .hook, .path, .total, .status, .run, .place, .method, .wait, .at]
    /// The order in which columns share what is left over.
    static let byHunger: [Column] = [.hook, .path, .method, .place]
}
