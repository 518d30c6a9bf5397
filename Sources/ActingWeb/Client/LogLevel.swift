/// How much a message to a client matters (RFC 5424).
public enum LogLevel: String, CaseIterable, Comparable, Sendable {
    /// For finding faults.
    case debug
    /// What goes as it should.
    case info
    /// What is worth noting.
    case notice
    /// What may become a fault.
    case warning
    /// What failed.
    case error
    /// What failed and stops more.
    case critical
    /// What has to be seen to at once.
    case alert
    /// What makes everything unusable.
    case emergency

    /// Orders levels by how much they matter.
    public static func < (left: LogLevel, right: LogLevel) -> Bool {
        left.rank < right.rank
    }

    private var rank: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}
