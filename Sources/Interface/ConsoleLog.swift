import Trace

/// What was printed and logged in the process, with the requests that did so where they are known.
struct ConsoleLog: Hashable, Sendable {
    struct Entry: Hashable, Sendable {
        /// Counted from one; the name of the entry's row.
        var number: Int
        var at: Instant
        var source: Source
        var text: String
    }

    enum Source: Hashable, Sendable {
        /// Written to the terminal by something other than the interface.
        case printed
        /// Logged on behalf of a request.
        case logged(level: String, label: String, Request.ID)
    }

    /// How many entries are kept, and how many characters of each.
    static let limit = 2_000
    static let longest = 2_000

    /// Oldest first.
    private(set) var entries: [Entry] = []
    /// How many entries there have been.
    private(set) var count = 0

    mutating func print(_ lines: [String], at instant: Instant) {
        for line in lines { add(line, .printed, at: instant) }
    }

    /// Takes the log lines among events.
    mutating func take(_ events: [Event]) {
        for case .noted(let note) in events {
            guard case .log(let level, let label, let message, _) = note.content else { continue }
            add(message, .logged(level: level, label: label, note.request), at: note.at)
        }
    }

    private mutating func add(_ text: String, _ source: Source, at instant: Instant) {
        count += 1
        // Cut off many at a time, so that each entry costs the same however many there are.
        if entries.count >= Self.limit * 2 { entries.removeFirst(entries.count - Self.limit + 1) }
        entries.append(Entry(number: count, at: instant, source: source, text: String(text.prefix(Self.longest))))
    }

    /// The kept entries, newest last.
    var kept: ArraySlice<Entry> { entries.suffix(Self.limit) }
}
