/// What load is made of: one tool, with what and how often it is called.
package struct LoadWork: Hashable, Sendable {
    /// What decides when the next request is sent.
    package enum Rhythm: Hashable, Sendable {
        /// The answer to the last one on the same connection.
        case closed
        /// The clock: so many a second are due, evenly or as independent users send them.
        case open(perSecond: Double, isRandom: Bool)
    }

    package var tool: String
    /// A JSON object; places such as `{i}` in its texts are filled in for each request.
    package var arguments: String
    package var rhythm: Rhythm
    /// How many there are; where the clock decides, the most that wait for an answer at a time.
    package var connections: Int

    /// Whether the answers decide when requests are sent.
    var isClosed: Bool { rhythm == .closed }

    /// How often the tool is called, in words.
    var pace: String {
        switch rhythm {
        case .closed: "without pause"
        case .open(let perSecond, let isRandom): "\(perSecond.shortest) a second\(isRandom ? " at random" : "")"
        }
    }
}
