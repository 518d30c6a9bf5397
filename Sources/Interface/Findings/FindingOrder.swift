/// In which order groups of findings are.
enum FindingOrder: Hashable, Sendable {
    /// What was found last comes first.
    case newest
    /// What was found most often comes first.
    case count

    var next: FindingOrder { self == .newest ? .count : .newest }
}
