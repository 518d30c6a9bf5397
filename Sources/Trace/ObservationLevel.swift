/// How much is observed; each level adds to the one before.
///
/// A request keeps to its end whether it is traced.
package enum ObservationLevel: UInt8, CaseIterable, Comparable, Hashable, Sendable {
    /// Nothing.
    case off
    /// The figures of each hook and path.
    case counts
    /// Every request and hook call with its places and times, its polls, and the stalls of loops.
    case spans
    /// The beginnings of bodies as well.
    case payloads

    /// The level by its name on the command line.
    package var name: String {
        switch self {
        case .off: "off"
        case .counts: "counts"
        case .spans: "spans"
        case .payloads: "payloads"
        }
    }

    package static func < (left: ObservationLevel, right: ObservationLevel) -> Bool {
        left.rawValue < right.rawValue
    }
}
