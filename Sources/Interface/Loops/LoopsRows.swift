import Analysis
import Trace

/// All lines of the view of loops: rows, and the headings between them, which no cursor goes to.
struct LoopsRows: Hashable, Sendable {
    enum Entry: Hashable, Sendable {
        case heading(Heading)
        case row(LoopsRow)
        /// Says that a stall had more victims than are shown.
        case more(Int)
    }

    enum Heading: Hashable, Sendable {
        case loops, pools, live
        /// So many of all stalls that there were.
        case stalls(shown: Int, of: Int)
        case process
    }

    /// How many stalls are shown, and how many victims of each.
    static let stallLimit = 200
    static let victimLimit = 8

    private(set) var entries: [Entry] = []

    /// Lays out what is known; with the process, its memory and threads come last.
    init(_ picture: Picture, withProcess: Bool) {
        let host = picture.host
        add(.loops, host.loops.map { .loop($0) })
        add(.pools, host.pools.map { .pool($0) })
        add(.live, picture.log.liveLoops.map { .live($0) })
        addStalls(picture.log.stalls, host.stalling)
        guard withProcess, host.newest?.process != nil else { return }
        add(.process, [.memory] + host.threads.map { .thread($0) })
    }

    /// The rows that a cursor goes to.
    var rows: [LoopsRow] {
        entries.compactMap { entry in
            guard case .row(let row) = entry else { return nil }
            return row
        }
    }

    /// The place among all lines of the row at a place among the rows.
    func line(ofRow position: Int) -> Int? {
        var seen = -1
        return entries.firstIndex { entry in
            if case .row = entry { seen += 1 }
            return seen == position
        }
    }

    /// The place among the rows of the one that a line is; `nil` where it is none.
    func row(onLine line: Int) -> Int? {
        guard entries.indices.contains(line), case .row = entries[line] else { return nil }
        return entries[..<line].count { entry in
            if case .row = entry { true } else { false }
        }
    }

    private mutating func add(_ heading: Heading, _ rows: [LoopsRow]) {
        guard !rows.isEmpty else { return }
        entries.append(.heading(heading))
        entries += rows.map { .row($0) }
    }

    private mutating func addStalls(_ log: StallLog, _ stalling: [Stalling]) {
        guard !stalling.isEmpty || !log.entries.isEmpty else { return }
        let shown = log.entries.suffix(Self.stallLimit).reversed()
        entries.append(.heading(.stalls(shown: shown.count, of: log.count)))
        entries += stalling.map { .row(.stalling($0)) }
        for known in shown {
            entries.append(.row(.stall(known.stall, victims: known.victims.count)))
            entries += known.victims.prefix(Self.victimLimit).map { .row(.victim($0)) }
            if known.victims.count > Self.victimLimit { entries.append(.more(known.victims.count - Self.victimLimit)) }
        }
    }
}
