import Trace

/// One loop or thread that a request touched, with what happened there.
struct Lane: Hashable, Sendable {
    /// A stretch of time in a lane.
    struct Segment: Hashable, Sendable {
        enum Kind: Hashable, Sendable {
            /// The host's own work: reading, encoding, writing.
            case host
            /// Waiting for a worker, or for a call to begin.
            case queue
            case hook(Path?)
            /// A loop that cannot go on because of a call elsewhere.
            case held
        }

        var kind: Kind
        var label: String
        var start: Instant
        var end: Instant
    }

    var label: String
    /// Segments that overlap stand in different rows.
    private(set) var rows: [[Segment]] = []

    init(label: String) {
        self.label = label
    }

    /// Adds a segment to the first row that is free for its time.
    mutating func add(_ segment: Segment) {
        let free = rows.firstIndex { row in
            row.allSatisfy { $0.end <= segment.start || segment.end <= $0.start }
        }
        if let free { rows[free].append(segment) } else { rows.append([segment]) }
    }
}
