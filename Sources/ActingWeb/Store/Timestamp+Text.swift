import FoundationEssentials

extension Timestamp {
    /// The moment as ISO 8601 writes it, in UTC and to the second.
    package var text: String {
        Date(timeIntervalSince1970: Double(milliseconds) / 1000).ISO8601Format()
    }
}
