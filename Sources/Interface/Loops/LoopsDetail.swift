import Analysis
import Screen
import Trace

/// What there is to say about one row of the view of loops.
struct LoopsDetail {
    let row: LoopsRow
    let picture: Picture
    let glyphs: Glyphs

    /// In one line.
    var summary: Line {
        switch row {
        case .loop(let loop): Line("\(loop.label) ", .textStrong) + Line(sentence(loop))
        case .pool(let pool): Line("\(pool.name) ", .textStrong) + Line(sentence(pool))
        case .live(let live):
            Line("\(live.loop.label) ", .textStrong)
                + Line("was made for calls, and lives on \(live.thread.name); enter opens the request")
        case .stalling(let stalling): blame(stalling.request, stalling.call, "holds loop-\(stalling.loop) now")
        case .stall(let stall, _):
            blame(
                stall.request, stall.call, "held \(stall.loop.label) for \(DurationFormat.prose(stall.length))")
        case .victim(let loss):
            Line("\(loss.request) ", .textStrong)
                + Line("lost \(DurationFormat.prose(loss.lost)): \(Self.meaning(loss.evidence))")
        case .memory: Line("memory that is in the machine's own, over the last minute from its lowest")
        case .thread(let thread): Line("\(thread.name) ", .textStrong) + Line("is thread \(thread.id) of the process")
        }
    }

    func lines(columns: Int) -> [Line] {
        summary.wrapped(to: columns, glyphs) + more(columns: columns)
    }

    private func more(columns: Int) -> [Line] {
        switch row {
        case .loop(let loop): graph(loop.samples.map(\.utilisation), columns: columns)
        case .pool(let pool): graph(pool.samples.map(\.utilisation), columns: columns)
        case .live(let live): live.calls.flatMap { reason($0.request, $0.id, columns: columns) }
        case .stalling(let stalling): reason(stalling.request, stalling.call, columns: columns)
        case .stall(let stall, _):
            reason(stall.request, stall.call, columns: columns) + victims(stall, columns: columns)
        case .victim(let loss):
            picture.log.stalls[loss.stall].map { known in
                (Line("stall  ", .textHeading)
                    + LoopsDetail(
                        row: .stall(known.stall, victims: known.victims.count), picture: picture, glyphs: glyphs
                    ).summary).wrapped(to: columns, hanging: 7, glyphs)
            } ?? []
        case .memory, .thread: []
        }
    }

    private func sentence(_ loop: LoopHistory) -> String {
        let now = loop.newest
        return "ran something for \(now.utilisation.percent)% of the last second; tasks waited "
            + "\(DurationFormat.fine(now.meanLag)) for it, at most \(DurationFormat.fine(now.longestLag))"
    }

    private func sentence(_ pool: PoolHistory) -> String {
        let now = pool.newest
        let waiting = now.queued == 0 ? "nobody waits" : "\(now.queued) wait"
        return "has \(now.threads) of at most \(now.size) threads, \(now.running) at work; \(waiting)"
    }

    private func blame(_ id: Request.ID?, _ call: HookCall.ID?, _ what: String) -> Line {
        LoopsText(picture: picture, columns: 0, glyphs: glyphs).culprit(id, call) + Line(" \(what)")
    }

    /// Why the call that held the loop was where it was.
    private func reason(_ id: Request.ID?, _ call: HookCall.ID?, columns: Int) -> [Line] {
        guard let request = id.flatMap({ picture.log[id: $0]?.request }),
            let call = request.calls.first(where: { $0.id == call })
        else { return [] }
        return (Line("why    ", .textHeading) + Line(call.reason(home: request.origin)))
            .wrapped(to: columns, hanging: 7, glyphs)
    }

    private func victims(_ stall: Stall, columns: Int) -> [Line] {
        guard let known = picture.log.stalls[stall.id] else { return [] }
        return known.victims.enumerated().map { index, loss in
            (Line(index == 0 ? "lost   " : "       ", .textHeading) + Line(glyphs.cell(loss.lost))
                + Line("  \(loss.request)", .textStrong) + Line("  \(Self.meaning(loss.evidence))", .textSecondary))
                .clipped(to: columns, glyphs)
        }
    }

    /// A share over the last minute, from nothing to the whole.
    private func graph(_ shares: [Double], columns: Int) -> [Line] {
        let shown = Array(shares.suffix(max(0, columns - 6)))
        let size = Size(columns: shown.count, rows: 5)
        let graph = Histogram(shown, in: size, scale: GraphScale(top: 1)).cells(GraphSymbols(glyphs))
        let labels = [0: " 100% ", size.rows - 1: "   0% "]
        return [Line()]
            + graph.enumerated().map { Line(labels[$0] ?? "      ", .textSecondary) + Line($1) }
            + [Line("      \(shown.count) looks, the newest on the right", .textSecondary)]
    }

    private static func meaning(_ evidence: Stall.Loss.Evidence) -> String {
        switch evidence {
        case .queued: "its task was ready to run on the loop"
        case .unread: "its bytes had come, and nobody read them"
        }
    }
}
