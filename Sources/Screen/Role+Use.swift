extension Role {
    /// What cells of the role are made of, which decides how clearly they have to show.
    package enum Use: Hashable, Sendable {
        /// Letters and small marks.
        case text
        /// Lines that only part things.
        case line
        /// Bars, blocks and dots.
        case graph
        /// A highlight that lies under other roles.
        case ground
    }

    package var use: Use {
        switch self {
        case .frameLine: .line
        case .selectRow: .ground
        default:
            switch group {
            case .loop, .scale: .graph
            case .text, .frame, .path, .state, .select, .json: .text
            }
        }
    }

    /// The contrast that WCAG 2.2 asks for: 4.5 for text (1.4.3), 3 for what else has a meaning (1.4.11).
    package var leastContrast: Double {
        switch use {
        case .text: 4.5
        case .line, .graph: 3
        case .ground: 1
        }
    }

    /// Whether cells of the role can be full blocks, which show nothing when they are reversed.
    package var fillsCells: Bool {
        switch group {
        case .path, .scale: true
        case .loop: self == .loopBusy
        case .text, .frame, .state, .select, .json: false
        }
    }

    /// The eight ways in which a hook can run.
    package static let paths = allCases.filter { $0.group == .path && $0 != .pathUnknown }
}
