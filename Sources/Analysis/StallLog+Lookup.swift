package import Trace

extension StallLog {
    /// A stall that is kept, by its number; quickest for the newest.
    package subscript(id: Stall.ID) -> Entry? { entries.last { $0.stall.id == id } }
}

extension StallLog.Entry {
    /// What all who waited lost together.
    package var harm: Duration { victims.reduce(.zero) { $0 + $1.lost } }
}
