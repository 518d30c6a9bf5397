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
            /// A loop that ran something of the request's own for long.
            case stall
            /// A loop that ran something of another request's for long.
            case waited
            /// A span of code inside a hook.
            case span
        }

        var kind: Kind
        var label: String
        var start: Instant
        var end: Instant
    }

    /// Something that took no time.
    struct Mark: Hashable, Sendable {
        /// In the order in which one covers the other.
        enum Kind: Int, Comparable, Hashable, Sendable {
            case log, message, warning, error

            /// The kind of a log line, by the name of its level.
            init(level: String) {
                switch level {
                case "error", "critical": self = .error
                case "warning": self = .warning
                default: self = .log
                }
            }

            static func < (left: Kind, right: Kind) -> Bool { left.rawValue < right.rawValue }
        }

        var kind: Kind
        var at: Instant
    }

    /// How many rows spans have at the most.
    private static let spanRowLimit = 4

    var label: String
    /// Segments that overlap stand in different rows.
    private(set) var rows: [[Segment]] = []
    /// The rows of spans, which stand below.
    private(set) var spanRows: [[Segment]] = []
    /// Spans for which the rows did not suffice.
    private(set) var hiddenSpans = 0
    private(set) var marks: [Mark] = []

    init(label: String) {
        self.label = label
    }

    /// Adds a segment to the first row that is free for its time.
    mutating func add(_ segment: Segment) {
        guard segment.kind == .span else { return Self.add(segment, to: &rows) }
        guard Self.free(segment, in: spanRows) != nil || spanRows.count < Self.spanRowLimit else {
            hiddenSpans += 1
            return
        }
        Self.add(segment, to: &spanRows)
    }

    mutating func add(_ mark: Mark) { marks.append(mark) }

    private static func add(_ segment: Segment, to rows: inout [[Segment]]) {
        if let free = free(segment, in: rows) { rows[free].append(segment) } else { rows.append([segment]) }
    }

    private static func free(_ segment: Segment, in rows: [[Segment]]) -> Int? {
        rows.firstIndex { row in
            // What was waited for has rows of its own, so that there is room to say for whom.
            row.allSatisfy {
                ($0.kind == .waited) == (segment.kind == .waited)
                    && ($0.end <= segment.start || segment.end <= $0.start)
            }
        }
    }
}
