/// A list property, without its items.
public struct PropertyList: Hashable, Sendable {
    /// What is said about a list.
    public struct Notes: Hashable, Sendable {
        /// What it holds.
        public var summary: String
        /// How it is meant to be used.
        public var explanation: String

        /// What is said about a list.
        public init(summary: String = "", explanation: String = "") {
            self.summary = summary
            self.explanation = explanation
        }
    }

    /// Its name.
    public let name: String
    /// What is said about it.
    public let notes: Notes
    /// How many items it has.
    public let count: Int

    /// A list.
    public init(_ name: String, notes: Notes, count: Int) {
        self.name = name
        self.notes = notes
        self.count = count
    }
}
