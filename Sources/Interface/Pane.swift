/// The parts of an open request that scroll on their own.
enum Pane: CaseIterable, Hashable, Sendable {
    case facts
    case requestBody
    case responseBody

    var title: String {
        switch self {
        case .facts: "facts"
        case .requestBody: "request"
        case .responseBody: "response"
        }
    }

    /// Becomes the pane that many steps on, round and round.
    mutating func move(by steps: Int) {
        let panes = Pane.allCases
        let index = panes.firstIndex(of: self) ?? 0
        self = panes[((index + steps) % panes.count + panes.count) % panes.count]
    }
}
