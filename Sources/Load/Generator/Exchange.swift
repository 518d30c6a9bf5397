import Trace

/// A request under way.
struct Exchange {
    let number: Int
    /// Which entry of the mix it asks for.
    let entry: Int
    let due: Instant
    let sent: Instant
    /// Whether it counts.
    let isMeasured: Bool

    var id: Int64 { RequestWriter.id(request: number) }
}
